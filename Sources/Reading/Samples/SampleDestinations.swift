import Geography

/// The destinations of made-up reports, and how much of the trade each draws: nearness and size, roughly.
enum SampleDestinations {
    static let all: [(country: CountryCode, weight: Int)] = {
        let fields = table.split { $0 == " " || $0 == "\n" }
        return stride(from: 0, to: fields.count, by: 2).map { index in
            (CountryCode(String(fields[index])), Int(fields[index + 1]) ?? 1)
        }
    }()

    private static let table = """
        CN 400 US 340 JP 290 IN 270 SG 220 MY 208 PH 176 KR 168 VN 139 TH 118 NL 82 TW 78 AU 61
        PK 58 DE 49 HK 47 BD 44 IT 41 SA 38 AE 37 BR 33 ES 31 GB 29 TR 27 BE 26 MM 22 EG 21 MX 20
        CH 19 RU 18 FR 18 CA 17 ZA 16 NZ 14 PL 13 KH 12 KE 11 LK 11 NG 10 TZ 9 DJ 9 DK 8 SE 8 GR 8
        UA 8 CL 7 PE 7 AR 7 OM 7 QA 6 KW 6 JO 6 IL 6 YE 6 IQ 6 LA 5 BN 5 PG 5 TL 5 NP 5 MA 5 DZ 5
        GH 5 CI 4 SN 4 MZ 4 ET 4 SD 4 AO 4 MG 4 MU 4 TG 4 BJ 4 CM 4 CD 3 CG 3 UG 3 SO 3 LY 3 TN 3
        LB 3 IR 3 BH 3 PT 3 IE 3 NO 3 FI 3 AT 3 CZ 3 HU 3 RO 3 BG 3 SI 3 HR 3 LT 3 LV 2 EE 2 CY 2
        MT 2 GE 2 AZ 2 KZ 2 UZ 2 MV 2 FJ 2 SB 2 EC 2 CO 3 UY 2 PY 2 BO 2 VE 2 PA 2 CR 2 GT 2 HN 2
        DO 2 CU 2 JM 1 TT 1
        """
}
