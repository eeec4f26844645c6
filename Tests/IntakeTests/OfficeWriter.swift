import Geography
import Localization
import Support

/// One row of a table whose truth is known.
struct TrueRow {
    var year: Int
    var month: Int
    var day: Int
    var good: String
    var country: CountryCode
    var value: Int
}

/// Writes a true table in the habits of an office, drawn from a seed.
struct OfficeWriter {
    /// What an office does; drawn once for a file.
    struct Habits {
        var isID = true
        var delimiter = ";"
        var titles = 0
        var saysYearInTitle = false
        var timeForm = TimeForm.year
        var numberForm = NumberForm.grouped
        var currencyInHead = true
        /// Powers of ten in the head: 0, 3 or 6.
        var scale = 0
        var hasSerial = false
        var hasWeight = false
        var hasNote = false
        var hasEmptyColumn = false
        var codes = false
        var english = false
        var totals = Totals.none
        var totalInFirst = false
        var blankRows = false
        var notes = 0
        var twoLines = false
        var numbering = false
        var repeatsHead = false
        var mergesTime = false
        var smallValues = false
    }

    enum TimeForm: CaseIterable { case year, shortYear, none, dmy, iso, words, mdy }
    enum NumberForm: CaseIterable { case plain, grouped, rupiah, decimals, words, mixed }
    enum Totals: CaseIterable { case none, foot, perYear }

    var random: SeededRandom
    var habits = Habits()
    var rows: [TrueRow] = []

    private static let goods = [
        "kopi arabika", "teh hitam", "lada putih", "mebel jati", "batik tulis", "udang beku", "rumput laut",
        "minyak cengkih", "keripik singkong", "kakao",
    ]
    private static let codes = ["JP", "IN", "US", "NL", "CN", "SG", "MY", "DE", "CD", "KR"].map(
        CountryCode.init)

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        drawHabits()
        drawRows()
    }

    private mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &random) == 0 }

    private mutating func pick<T>(_ all: [T]) -> T { all[Int.random(in: 0..<all.count, using: &random)] }

    private mutating func drawHabits() {
        habits.isID = !chance(4)
        habits.delimiter = pick([";", ",", "\t"])
        habits.titles = pick([0, 0, 1, 2, 3])
        habits.saysYearInTitle = habits.titles > 0 && chance(2)
        habits.timeForm = pick(TimeForm.allCases)
        habits.numberForm = pick(NumberForm.allCases)
        habits.currencyInHead = !chance(4)
        habits.scale = pick([0, 0, 0, 3, 6])
        habits.hasSerial = chance(2)
        habits.hasWeight = chance(4)
        habits.hasNote = chance(3)
        habits.hasEmptyColumn = chance(6)
        habits.codes = chance(4)
        habits.english = chance(4)
        habits.totals = pick(Totals.allCases)
        habits.totalInFirst = chance(2)
        habits.blankRows = chance(4)
        habits.notes = pick([0, 0, 1, 4])
        habits.twoLines = chance(4)
        habits.numbering = chance(8)
        habits.repeatsHead = chance(8)
        habits.mergesTime = habits.timeForm == .year && chance(4)
        habits.smallValues = chance(6)
    }

    private mutating func drawRows() {
        let years = habits.timeForm == .none ? [2025] : [2024, 2025]
        let unit = habits.scale == 6 ? 1_000_000 : habits.scale == 3 ? 1_000 : 1
        let top = habits.smallValues ? 9_999 : 99_999_999
        for year in years {
            var goods = Self.goods
            goods.shuffle(using: &random)
            for good in goods.prefix(Int.random(in: 2...6, using: &random)) {
                for country in Set((0..<Int.random(in: 1...3, using: &random)).map { _ in pick(Self.codes) })
                    .sorted()
                {
                    let value = chance(9) ? 0 : Int.random(in: 1_000...top, using: &random) * unit
                    rows.append(
                        TrueRow(
                            year: year, month: Int.random(in: 1...12, using: &random),
                            day: Int.random(in: 1...28, using: &random), good: good, country: country,
                            value: value))
                }
            }
        }
    }

    /// The cells that the table truly has, by key; months where dates tell them.
    var truth: [String: Int] {
        var cells: [String: Int] = [:]
        for row in rows {
            let month = [.dmy, .iso, .words, .mdy].contains(habits.timeForm) ? "-\(row.month)" : ""
            let good = row.good.replacing(" ", with: "-")
            cells["\(row.year)\(month)/\(good)/\(row.country.code)", default: 0] += row.value
        }
        return cells
    }

    // MARK: Cells

    private func grouped(_ digits: String) -> String {
        var text = "", count = 0
        for digit in digits.reversed() {
            if count > 0, count % 3 == 0 { text.append(habits.isID ? "." : ",") }
            text.append(digit)
            count += 1
        }
        return String(text.reversed())
    }

    private mutating func written(_ value: Int) -> String {
        if value == 0 { return pick(["-", "0", "–"]) }
        let unit = habits.scale == 6 ? 1_000_000 : habits.scale == 3 ? 1_000 : 1
        let digits = String(value / unit)
        let form = habits.numberForm == .mixed ? pick([.plain, .grouped, .rupiah]) : habits.numberForm
        switch form {
        case .plain: return digits
        case .grouped, .mixed: return grouped(digits)
        case .rupiah: return "Rp " + grouped(digits)
        case .decimals: return grouped(digits) + (habits.isID ? ",00" : ".00")
        case .words: return inWords(value, digits)
        }
    }

    /// "sekitar 12,35 juta": rounded to the nearest, as offices do.
    private mutating func inWords(_ value: Int, _ digits: String) -> String {
        guard habits.scale == 0, value >= 1_000_000 else { return grouped(digits) }
        let hundredths = (value + 5_000) / 10_000
        let decimals = String(hundredths % 100)
        let sign = habits.isID ? "," : "."
        let text = grouped(String(hundredths / 100)) + sign + (decimals.count == 1 ? "0" : "") + decimals
        return pick(["sekitar ", "± ", ""]) + text + " juta"
    }

    private func time(_ row: TrueRow) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        switch habits.timeForm {
        case .year: return String(row.year)
        case .shortYear: return String(row.year % 100)
        case .none: return ""
        case .dmy: return "\(two(row.day))/\(two(row.month))/\(row.year)"
        case .mdy: return "\(two(row.month))/\(two(row.day))/\(row.year)"
        case .iso: return "\(row.year)-\(two(row.month))-\(two(row.day))"
        case .words: return "\(row.day) \(months[row.month - 1]) \(row.year)"
        }
    }

    private mutating func destination(_ code: CountryCode) -> String {
        if habits.codes { return code.code }
        if code.code == "CD", chance(3) { return "Kongo" }
        if code.code == "US", chance(3) { return "AS" }
        return Countries.name(code, in: habits.english ? .en : .id)
    }
}

extension OfficeWriter {
    /// A column: its head, its lower head, and its cell in each row; the total's cell.
    private struct Column {
        var head: String
        var lower = ""
        var cells: [String]
        var total = ""
        var isValue = false
    }

    /// The file as text.
    mutating func text() -> String {
        var columns = columns()
        if habits.hasSerial {
            columns.insert(Column(head: "No.", cells: (1...rows.count).map(String.init)), at: 0)
        }
        var lines: [[String]] = titles(columns.count)
        let head = columns.map(\.head), lower = columns.map(\.lower)
        lines.append(head)
        if habits.twoLines { lines.append(lower) }
        if habits.numbering { lines.append((1...columns.count).map { "(\($0))" }) }
        for index in rows.indices {
            lines.append(columns.map { $0.cells[index] })
            let isLast = index == rows.count - 1 || rows[index + 1].year != rows[index].year
            if isLast, habits.totals == .perYear { lines.append(total(columns, of: rows[index].year)) }
            if isLast, habits.blankRows { lines.append(columns.map { _ in "" }) }
            if isLast, habits.repeatsHead, index < rows.count - 1 { lines.append(head) }
        }
        if habits.totals == .foot { lines.append(total(columns, of: nil)) }
        let below = [
            "Sumber: Dinas Perdagangan", "*) angka sementara", "Contoh, 3 Februari 2026",
            "NIP. 19700101 199503 1 001",
        ]
        for note in below.prefix(habits.notes) {
            lines.append([note] + columns.dropFirst().map { _ in "" })
        }
        return lines.map { $0.map(quoted).joined(separator: habits.delimiter) }.joined(separator: "\n") + "\n"
    }

    private func quoted(_ text: String) -> String {
        let needs = text.contains(habits.delimiter) || text.contains("\"")
        return needs ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    private mutating func columns() -> [Column] {
        let money = habits.currencyInHead ? "Rp" : ""
        let scale = habits.scale == 6 ? "juta" : habits.scale == 3 ? "ribu" : ""
        let unit = [scale, money].filter { !$0.isEmpty }.joined(separator: " ")
        var value = Column(
            head: pick(["Nilai", "Nilai Ekspor", "Nilai FOB", "Value"]), cells: [], isValue: true)
        if habits.twoLines, !unit.isEmpty {
            value.lower = unit
        } else if !unit.isEmpty {
            value.head += " (\(unit))"
        }
        value.cells = rows.map { written($0.value) }
        let goods = Column(
            head: pick(["Komoditas", "Commodity", "Uraian Barang", "Nama Barang"]), cells: rows.map(\.good))
        let partners = Column(
            head: pick(["Negara Tujuan", "Tujuan", "Destination", "Negara"]),
            cells: rows.map { destination($0.country) })
        var all = [goods, partners, value]
        if habits.timeForm != .none { all.append(timeColumn()) }
        if habits.hasWeight {
            all.append(
                Column(
                    head: "Berat (kg)",
                    cells: rows.map { _ in String(Int.random(in: 1...9_000, using: &random)) }))
        }
        if habits.hasNote {
            all.append(Column(head: "Keterangan", cells: rows.map { _ in chance(3) ? "baru" : "" }))
        }
        if habits.hasEmptyColumn { all.append(Column(head: "", cells: rows.map { _ in "" })) }
        all.shuffle(using: &random)
        return all
    }

    private mutating func timeColumn() -> Column {
        var column = Column(head: "", cells: rows.map(time))
        let isYear = habits.timeForm == .year || habits.timeForm == .shortYear
        column.head = isYear ? pick(["Tahun", "Year", "Thn"]) : pick(["Tanggal", "Tanggal PEB", "Date"])
        if habits.mergesTime {
            for index in rows.indices.dropFirst() where rows[index].year == rows[index - 1].year {
                column.cells[index] = ""
            }
        }
        return column
    }

    private mutating func total(_ columns: [Column], of year: Int?) -> [String] {
        let sum = rows.filter { year == nil || $0.year == year }.reduce(0) { $0 + $1.value }
        var cells = columns.map { $0.isValue ? written(sum) : "" }
        let word =
            year == nil
            ? pick(["Jumlah", "TOTAL", "Grand Total"]) : pick(["Sub total", "Jumlah \(year ?? 0)"])
        let places = columns.indices.filter { !columns[$0].isValue && !columns[$0].head.isEmpty }
        cells[habits.totalInFirst ? places[0] : places[places.count / 2]] = word
        return cells
    }

    private mutating func titles(_ width: Int) -> [[String]] {
        var texts = ["REKAPITULASI EKSPOR", "KABUPATEN CONTOH", "Dicetak 5 Februari 2026"]
        if habits.saysYearInTitle {
            texts[0] += habits.timeForm == .none ? " TAHUN 2025" : " TAHUN 2024 DAN 2025"
        }
        return texts.prefix(habits.titles).map { [$0] + (1..<width).map { _ in "" } }
    }
}
