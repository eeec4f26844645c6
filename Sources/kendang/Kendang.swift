@main struct Kendang { static func main() {} }
