import Amounts
import Datasets
import Figures
import Localization
import Narration

/// The texts in which a figure may stand in print.
extension NumberAudit {
    /// All of them.
    static func forms(of figure: Figure, _ narrator: Narrator) -> [String] {
        cellForms(figure, narrator) + saidForms(figure, narrator) + allForms(figure, narrator)
    }

    static func saidForms(_ figure: Figure, _ narrator: Narrator) -> [String] {
        Form.allCases.map { narrator.plain(figure, $0) }
    }

    /// In columns of tables, which have decimals of their own, in the unit of the report or one finer.
    static func cellForms(_ figure: Figure, _ narrator: Narrator) -> [String] {
        guard figure.amount != nil else {
            return [narrator.wording.cell(figure.value, as: figure.quantity).text]
        }
        let unit = narrator.story.unit
        return [unit, unit.finer].flatMap { unit in
            (0...2).map { places in
                narrator.wording.cell(
                    figure.value, as: figure.quantity, scale: unit.scale, places: places
                ).text
            }
        }
    }

    static func allForms(_ figure: Figure, _ narrator: Narrator) -> [String] {
        let wording = narrator.wording
        var forms = wording.printedForms(figure.value, as: figure.quantity)
        for form in SayingForm.allCases { forms.append(narrator.say(figure, form)) }
        for span in narrator.story.figures.rows(behind: figure) {
            forms += ["\(span.firstLine)", "\(span.lastLine)"]
        }
        guard let interval = figure.amount?.interval else { return forms }
        for end in [interval.lower.value, interval.upper.value].compactMap(\.self) {
            forms += wording.printedForms(.amount(Amount(exactly: end)), as: .money)
        }
        return forms
    }
}
