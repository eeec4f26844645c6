import HTTPTypes
import Testing

@testable import Serving

/// Numbers in a body that fit no field are told by their fields.
@Suite struct BodyNumberTests {
    private struct Body: Decodable {
        struct Inner: Decodable { var count: Int }

        var whole: Int?
        var real: Double?
        var list: [Double]?
        var inner: Inner?
        var text: String?
    }

    private static func said(_ text: String) -> String {
        do {
            _ = try StrictBody.read(
                Body.self, Array(text.utf8), keys: ["whole", "real", "list", "inner", "text"])
            return "read"
        } catch let problem as Problem {
            return "\(problem.status.code) \(problem.title)"
        } catch { return "\(error)" }
    }

    @Test(arguments: [
        (#"{"real":1e400}"#, "real is a number out of range: 1e400"),
        (#"{"real":-1E+400}"#, "real is a number out of range: -1E+400"),
        (#"{"whole":99999999999999999999}"#, "whole is a number out of range: 99999999999999999999"),
        (#"{"whole":9223372036854775808}"#, "whole is a number out of range: 9223372036854775808"),
        (#"{"real":0.5,"whole":1.5}"#, "whole is no whole number: 1.5"),
        (#"{"list":[1, 2e3,1e999],"whole":3}"#, "list is a number out of range: 1e999"),
        (#"{"inner": {"count": 1e30}}"#, "count is a number out of range: 1e30"),
        (#"{"text":"a\"},{1e999","whole":1e99}"#, "whole is a number out of range: 1e99"),
    ])
    func aNumberThatFitsNoFieldIsTold(_ text: String, _ words: String) {
        #expect(Self.said(text) == "422 " + words)
    }

    @Test(arguments: [
        #"{"whole":01}"#, #"{"whole":+1}"#, #"{"whole":1e400"#, #"{"real":.5}"#,
        "1e400}",
        #"{"real":1.}"#, #"{"real":1e}"#, #"{"real":nan}"#, #"{"text":"a,"real":1e400}"#,
    ])
    func whatIsNoJSONIsNone(_ text: String) { #expect(Self.said(text) == "400 the body is no JSON") }

    @Test(arguments: [
        #"{"whole":9223372036854775807,"real":99999999999999999999999,"list":[1e300,-0.5]}"#, #"{}"#,
    ])
    func whatFitsIsRead(_ text: String) { #expect(Self.said(text) == "read") }
}
