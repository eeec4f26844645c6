extension LayoutAudit {
    /// What an audit has looked at, and what it found.
    public struct Report: Sendable, Hashable {
        public var findings: [Finding]
        public var pages: Int
        /// Runs of letters.
        public var texts: Int
        /// What the blocks said they would print.
        public var paragraphs: Int
        public var tables: Int
        public var rows: Int
        public var pictures: Int

        /// Findings with which no document may leave.
        public var losses: [Finding] { findings.filter(\.kind.isLoss) }
    }
}
