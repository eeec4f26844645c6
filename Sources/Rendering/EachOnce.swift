extension Array where Element: Hashable {
    /// Without what was there before, in the same order: who names a format twice wants one file of it.
    var eachOnce: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
