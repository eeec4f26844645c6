/// The program's own version, written into what it makes.
public enum Version {
    public static let text = "0.1.0"
    public static let creator = "Kendang 0.1.0"
}
