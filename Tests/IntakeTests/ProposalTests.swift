import Intake
import Support
import Testing

/// What is proposed, asked and found for each file of the catalogue.
@Suite struct ProposalTests {
    @Test(arguments: OfficeFiles.all) func saysThis(_ file: OfficeFile) {
        let mismatch = Golden.mismatch("import-" + file.name, file.dump)
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    @Test func namesDiffer() {
        #expect(Set(OfficeFiles.all.map(\.name)).count == OfficeFiles.all.count)
        #expect(OfficeFiles.all.count >= 40)
    }
}
