import Finishing
import Reading

/// Holds attachments against the edition that names them.
enum AttachmentCheck {
    static func faults(_ carried: CarriedFiles) -> [AuditFault] {
        var faults: [AuditFault] = []
        for file in carried.edition.files {
            guard let attachment = carried.attachments.first(where: { $0.path == file.path }) else {
                faults.append(
                    AuditFault(
                        .attachment, place: "attachment \(file.path)", expected: file.sha256,
                        message: "the edition names it, but it is not there"))
                continue
            }
            let hash = SHA256.hex(attachment.bytes)
            guard hash != file.sha256 else { continue }
            faults.append(
                AuditFault(
                    .attachment, place: "attachment \(file.path)", found: hash, expected: file.sha256,
                    message:
                        "it is not the file that the edition names: SHA-256 \(hash.prefix(12))… in place of "
                        + "\(file.sha256.prefix(12))…"))
        }
        let named = Set(carried.edition.files.map(\.path)).union([Edition.path])
        for attachment in carried.attachments where !named.contains(attachment.path) {
            faults.append(
                AuditFault(
                    .attachment, place: "attachment \(attachment.path)", found: attachment.path,
                    message: "the edition does not name it"))
        }
        return faults
    }
}
