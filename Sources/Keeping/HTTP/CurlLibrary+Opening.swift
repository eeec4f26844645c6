import CCurl
import Declarations
import Glibc
import Reading

extension CurlLibrary {
    /// Opened once, by whoever needs it first.
    static let opened: Result<CurlLibrary, HTTPClient.Failure> = {
        let place = SourcePlace(file: "libcurl")
        do throws(Findings) {
            return .success(try CurlLibrary(try library(at: place)))
        } catch {
            let finding = error.all.first
            let words = [finding?.message, finding?.hint].compactMap { $0 }.joined(separator: "; ")
            return .failure(HTTPClient.Failure(kind: .library, message: words))
        }
    }()

    /// Either of the two that Debian has.
    private static func library(at place: SourcePlace) throws(Findings) -> SharedLibrary {
        let what = "sending requests"
        do throws(Findings) {
            return try SharedLibrary("libcurl.so.4", package: "libcurl4", for: what, at: place)
        } catch {
            let other = try? SharedLibrary(
                "libcurl-gnutls.so.4", package: "libcurl3-gnutls", for: what, at: place)
            guard let other else { throw error }
            return other
        }
    }

    private init(_ library: SharedLibrary) throws(Findings) {
        let start: @convention(c) (Int) -> Int32 = try library.function("curl_global_init")
        make = try library.function("curl_easy_init")
        cleanup = try library.function("curl_easy_cleanup")
        reset = try library.function("curl_easy_reset")
        perform = try library.function("curl_easy_perform")
        words = try library.function("curl_easy_strerror")
        append = try library.function("curl_slist_append")
        freeList = try library.function("curl_slist_free_all")
        setoptFunction = try library.function("curl_easy_setopt")
        getinfoFunction = try library.function("curl_easy_getinfo")
        _ = start(CCURL_GLOBAL_DEFAULT)
    }
}
