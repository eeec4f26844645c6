import ArgumentParser
import Declarations
import Rendering

/// `kendang blocks`: what a template can hold, with its keys.
struct BlocksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blocks",
        abstract: "Lists the blocks and charts that a template can hold, or the keys of one.",
        discussion: """
            Examples:

              kendang blocks
              kendang blocks key-figures
            """)

    @Argument(help: "A block or chart, or \"template\", \"section\", \"component\".")
    var name: String?

    func run() throws {
        try Exit.run { () throws(ReportError) in
            guard let name else { return Terminal.out(BlockReference.list) }
            guard let entry = BlockReference.entry(name) else {
                let near = Nearest.word(to: name, among: BlockReference.names)
                throw .input([
                    .error(
                        "there is no block \"\(name)\"",
                        hint: near.map { "did you mean \"\($0)\"?" } ?? "`kendang blocks` lists them")
                ])
            }
            Terminal.out(BlockReference.text(entry))
        }
    }
}
