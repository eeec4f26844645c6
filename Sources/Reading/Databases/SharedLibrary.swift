public import Declarations
import Glibc

/// A library that is opened when it is first needed: most commands read no database, and start sooner
/// without it. It stays in memory to the process's end.
public struct SharedLibrary {
    private let handle: UnsafeMutableRawPointer
    private let name: String
    private let place: SourcePlace

    /// - Parameter package: the Debian package that brings it.
    /// - Throws: that it is not installed.
    public init(_ name: String, package: String, for what: String, at place: SourcePlace) throws(Findings) {
        guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
            throw Findings(
                .error(
                    "\(what) needs the library \(name), which is not installed here",
                    hint: "install it: apt-get install \(package)", at: place))
        }
        (self.handle, self.name, self.place) = (handle, name, place)
    }

    /// A function of the library, as the type that its header gives it.
    /// - Throws: that the library is too old to have it.
    public func function<Function>(_ symbol: String, as type: Function.Type = Function.self) throws(Findings)
        -> Function
    {
        guard let found = dlsym(handle, symbol) else {
            throw Findings(.error("the library \(name) is too old: it has no \(symbol)", at: place))
        }
        return unsafeBitCast(found, to: type)
    }
}
