/// How a figure is written. The same figure in the same unit and form is the same text everywhere.
public enum Form: String, Sendable, Hashable, CaseIterable {
    /// With mark, sign, currency and unit: `≈ +21–22 %`, `> Rp 14,9 miliar`.
    case mark
    /// Mark, sign and number only, where the unit stands in a head: `> 14,9`.
    case bare
    /// In sentences: `lebih dari Rp 14,9 miliar`, `sekitar 21–22 persen`. No plus sign.
    case prose
    /// As prose without any sign, after "turun" or "berkurang"; the bounds of a fall change sides.
    case magnitude
    /// Coarser and on the safe side, fractions in words where they are true: `lebih dari seperlima`.
    case headline
    /// As headline, but in whole percent: `lebih dari 82 persen`.
    case coarse
    /// All digits of an exact amount: `Rp 17.990.227.397`; else as prose.
    case full
}
