/// One key of the configuration: its name in a file, how a text becomes its value, and what it says now.
///
/// In a file a dot is a map within a map; as a flag it is a dash (`--limits-pages`), in the environment an
/// underscore (`KENDANG_LIMITS_PAGES`).
public struct SettingKey: Sendable {
    /// "port", "limits.body-bytes"
    public let name: String
    /// What its value is, for help: "n", "seconds", "json|text".
    public let form: String
    public let about: String
    /// Printed and logged nowhere; may be given by a file of its own, `<name>-file`.
    public let isSecret: Bool
    /// Puts a value in, or says in plain words why it is none.
    let read: @Sendable (inout ServiceSetting, String) -> String?
    /// The value as a file would say it; nil: none.
    let text: @Sendable (ServiceSetting) -> String?

    public var flag: String { name.replacing(".", with: "-") }

    public var variable: String {
        "KENDANG_" + name.uppercased().replacing(".", with: "_").replacing("-", with: "_")
    }

    /// What it is without being set.
    public var standard: String? { text(ServiceSetting()) }
}

/// Kinds of values.
extension SettingKey {
    typealias Path<Value> = any WritableKeyPath<ServiceSetting, Value> & Sendable

    static func whole(
        _ name: String, _ path: Path<Int>, _ range: ClosedRange<Int>, _ about: String, form: String = "n"
    ) -> SettingKey {
        SettingKey(name: name, form: form, about: about, isSecret: false) { setting, text in
            guard let number = Int(text) else { return "\"\(text)\" is no whole number" }
            guard range.contains(number) else { return "\(number) is not within \(said(range))" }
            setting[keyPath: path] = number
            return nil
        } text: {
            String($0[keyPath: path])
        }
    }

    /// A number that may have a fraction, kept as `scale` times what is written: days as seconds.
    static func number(
        _ name: String, _ path: Path<Double>, _ range: ClosedRange<Double>, _ about: String,
        form: String = "seconds", scale: Double = 1
    ) -> SettingKey {
        SettingKey(name: name, form: form, about: about, isSecret: false) { setting, text in
            guard let number = Double(text), number.isFinite else { return "\"\(text)\" is no number" }
            guard range.contains(number) else {
                return "\(text) is not within \(plain(range.lowerBound)) to \(plain(range.upperBound))"
            }
            setting[keyPath: path] = number * scale
            return nil
        } text: {
            plain($0[keyPath: path] / scale)
        }
    }

    static func words(_ name: String, _ path: Path<String>, _ about: String, form: String) -> SettingKey {
        SettingKey(name: name, form: form, about: about, isSecret: false) { setting, text in
            guard !text.isEmpty else { return "is empty" }
            setting[keyPath: path] = text
            return nil
        } text: {
            $0[keyPath: path]
        }
    }

    static func maybe(
        _ name: String, _ path: Path<String?>, _ about: String, form: String, isSecret: Bool = false
    ) -> SettingKey {
        SettingKey(name: name, form: form, about: about, isSecret: isSecret) { setting, text in
            setting[keyPath: path] = text.isEmpty ? nil : text
            return nil
        } text: {
            $0[keyPath: path]
        }
    }

    static func choice(_ name: String, _ path: Path<String>, _ words: [String], _ about: String) -> SettingKey
    {
        SettingKey(name: name, form: words.joined(separator: "|"), about: about, isSecret: false) {
            setting, text in
            guard words.contains(text) else {
                return "\"\(text)\" is not one of \(words.joined(separator: ", "))"
            }
            setting[keyPath: path] = text
            return nil
        } text: {
            $0[keyPath: path]
        }
    }

    /// One of two words.
    static func either(
        _ name: String, _ path: Path<Bool>, yes: String, no: String, _ about: String
    ) -> SettingKey {
        SettingKey(name: name, form: "\(yes)|\(no)", about: about, isSecret: false) { setting, text in
            guard text == yes || text == no else { return "\"\(text)\" is neither \(yes) nor \(no)" }
            setting[keyPath: path] = text == yes
            return nil
        } text: {
            $0[keyPath: path] ? yes : no
        }
    }

    private static func said(_ range: ClosedRange<Int>) -> String {
        range.upperBound == .max
            ? "\(range.lowerBound) and more" : "\(range.lowerBound) to \(range.upperBound)"
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}
