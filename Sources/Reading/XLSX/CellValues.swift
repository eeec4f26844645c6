/// What a cell turned out to hold.
enum CellContent: UInt8 {
    case text, number, date, boolean
    /// "#N/A" and its like.
    case error
    /// A formula without a value.
    case uncalculated
    /// A number that is none.
    case noNumber
    /// A number that is no date, in a cell of dates.
    case noDate
    /// A text that the workbook does not have.
    case noText
}

/// What is needed to understand the cells of a workbook.
struct CellValues {
    var shared = SharedStrings()
    var formats = NumberFormats()
    var is1904 = false
    /// The program that wrote the file left the formulas to be calculated by the one that opens it.
    var awaitsCalculation = false

    /// Writes what a cell says as a field.
    @inline(__always)
    func write(_ cell: GridCell, of batch: SheetBatch, decimal: UInt8, to out: inout RowBytes) -> CellContent
    {
        batch.bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[Int(cell.start)..<Int(cell.end)])
            if cell.hasFormula, isStale(cell, text) { return .uncalculated }
            switch cell.type {
            case .number: return number(text, formats.shape(cell.style), decimal, &out)
            case .shared: return sharedText(text, &out)
            case .text:
                out.append(text)
                return .text
            case .boolean:
                out.append(
                    text.first == UInt8(ascii: "1") || text.first == UInt8(ascii: "t") ? "TRUE" : "FALSE")
                return .boolean
            case .error:
                out.append(text)
                return .error
            case .date: return date(text, &out)
            }
        }
    }

    /// Whether the value beside a formula is none: not written, or the nought of a program that does not
    /// calculate.
    private func isStale(_ cell: GridCell, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if text.isEmpty { return cell.type != .text || !cell.hasValue }
        return awaitsCalculation && cell.type == .number && text.elementsEqual([48])
    }

    @inline(__always)
    private func sharedText(_ text: UnsafeBufferPointer<UInt8>, _ out: inout RowBytes) -> CellContent {
        var index = 0
        for byte in text {
            guard byte &- 48 < 10, index < 1 << 40 else { return .noText }
            index = index * 10 + Int(byte &- 48)
        }
        guard let range = shared.range(index) else { return .noText }
        shared.bytes.withUnsafeBufferPointer { out.append(UnsafeBufferPointer(rebasing: $0[range])) }
        return .text
    }

    @inline(__always)
    private func number(
        _ text: UnsafeBufferPointer<UInt8>, _ shape: NumberShape, _ decimal: UInt8, _ out: inout RowBytes
    ) -> CellContent {
        switch shape {
        case .plain:
            return DecimalText.write(text, decimal: decimal, width: 0, to: &out) ? .number : .noNumber
        case .zeros(let width):
            return DecimalText.write(text, decimal: decimal, width: width, to: &out) ? .number : .noNumber
        case .day, .time:
            guard let days = Double(String(decoding: text, as: UTF8.self)) else { return .noNumber }
            return SerialDate.write(days, is1904: is1904, isTime: shape == .time, to: &out) ? .date : .noDate
        }
    }

    /// "2026-01-31T14:05:00", as the strict variant of the standard may write it.
    private func date(_ text: UnsafeBufferPointer<UInt8>, _ out: inout RowBytes) -> CellContent {
        let isDay = text.count >= 10 && text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
        guard isDay, text.count == 10 || text.count >= 19 && text[10] == UInt8(ascii: "T") else {
            return .noDate
        }
        out.append(UnsafeBufferPointer(rebasing: text[..<10]))
        if text.count >= 19, !text[11..<19].elementsEqual("00:00:00".utf8) {
            out.append(0x20)
            out.append(UnsafeBufferPointer(rebasing: text[11..<19]))
        }
        return .date
    }
}
