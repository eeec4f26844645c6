/// Other ways to write a name, as office tables have them. Facts, not wording: nothing here is ever printed.
extension Countries {
    /// Code, then its other names.
    static let aliases: [(code: String, names: [String])] = [
        ("AE", ["UEA", "PEA", "Persatuan Emirat Arab", "Emirat Arab", "UAE"]),
        ("AX", ["Kepulauan Aland"]),
        ("BA", ["Bosnia", "Bosnia-Herzegovina"]),
        ("BE", ["Belgi"]),
        ("BN", ["Brunei"]),
        ("BO", ["Bolivia, Plurinational State of"]),
        ("BQ", ["Bonaire, Sint Eustatius and Saba"]),
        ("BR", ["Brazil"]),
        ("BS", ["Bahama", "The Bahamas"]),
        ("BT", ["Butan"]),
        ("BY", ["Belarusia"]),
        ("CC", ["Kepulauan Cocos", "Cocos Islands"]),
        (
            "CD",
            [
                "Kongo Kinshasa", "Congo Kinshasa", "DR Congo", "RD Kongo", "DRC", "Zaire",
                "Congo, The Democratic Republic of the", "Kongo, Republik Demokratik",
            ]
        ),
        ("CG", ["Kongo Brazzaville", "Congo Brazzaville"]),
        ("CH", ["Swis"]),
        ("CI", ["Ivory Coast", "Côte d'Ivoire", "Pantai Gading (Côte d'Ivoire)"]),
        ("CL", ["Chili"]),
        (
            "CN",
            [
                "Cina", "China", "RRT", "RRC", "PRC", "Tiongkok daratan", "China mainland", "Mainland China",
                "Republik Rakyat Tiongkok", "Republik Rakyat China", "Republik Rakyat Cina", "China (RRT)",
                "People's Republic of China", "Tiongkok (RRT)", "P.R. China", "China, People's Republic of",
            ]
        ),
        ("CV", ["Cape Verde", "Tanjung Verde"]),
        ("CX", ["Pulau Natal"]),
        ("CZ", ["Republik Ceko", "Czech Republic", "Ceska", "Cheska"]),
        ("DE", ["Republik Federal Jerman"]),
        ("DJ", ["Djibouti"]),
        ("DO", ["Rep. Dominika", "Dominican Rep."]),
        ("DZ", ["Algeria"]),
        ("EC", ["Ekwador"]),
        ("EG", ["Republik Arab Mesir"]),
        ("ET", ["Ethiopia"]),
        ("FK", ["Falkland Islands (Malvinas)", "Malvinas"]),
        ("FM", ["Micronesia, Federated States of", "Federasi Mikronesia"]),
        ("FR", ["Perancis"]),
        (
            "GB",
            [
                "UK", "U.K.", "Inggris Raya", "Britania Raya", "Kerajaan Inggris", "Britania",
                "Great Britain", "England",
                "United Kingdom of Great Britain and Northern Ireland", "Kerajaan Bersatu",
            ]
        ),
        ("GM", ["The Gambia"]),
        ("GW", ["Guinea Bissau"]),
        ("GQ", ["Guinea Khatulistiwa"]),
        (
            "HK",
            ["Hongkong", "Hong Kong SAR", "Hong Kong, China", "Hong Kong (China)", "Hong Kong SAR China"]
        ),
        ("HM", ["Heard Island and McDonald Islands"]),
        ("HU", ["Hongaria"]),
        ("ID", ["RI", "Republik Indonesia"]),
        ("IO", ["Kepulauan Chagos", "Chagos Archipelago"]),
        ("IR", ["Iran, Islamic Republic of", "Iran (Islamic Republic of)", "Republik Islam Iran"]),
        ("IQ", ["Iraq"]),
        ("IT", ["Itali"]),
        ("JO", ["Jordania"]),
        ("JP", ["Nippon"]),
        ("KE", ["Kenia"]),
        ("KG", ["Kirgistan", "Kirgizia"]),
        ("KH", ["Kampuchea"]),
        ("KM", ["Kepulauan Komoro"]),
        (
            "KP",
            [
                "Korut", "RDRK", "DPRK", "Korea, Democratic People's Republic of", "Korea (Utara)",
                "Korea, Utara",
                "Republik Rakyat Demokratik Korea", "Republik Demokratik Rakyat Korea",
            ]
        ),
        (
            "KR",
            [
                "Korsel", "Korea, Republic of", "Republic of Korea", "Republik Korea", "Korea (Selatan)",
                "ROK",
                "Korea, Selatan", "Korea Republic", "Rep. Korea",
            ]
        ),
        ("KZ", ["Kazakstan"]),
        ("LA", ["Lao", "Lao PDR", "Lao People's Democratic Republic", "Republik Demokratik Rakyat Laos"]),
        ("LB", ["Libanon"]),
        ("LU", ["Luksemburg", "Luxemburg"]),
        ("LY", ["Libia"]),
        ("MA", ["Marokko"]),
        ("MD", ["Moldova, Republic of", "Moldavia"]),
        ("MF", ["Saint Martin (French part)"]),
        ("MG", ["Madagascar"]),
        ("MK", ["Makedonia", "Macedonia", "Republik Makedonia Utara"]),
        ("MM", ["Burma", "Birma", "Myanmar (Burma)"]),
        ("MO", ["Macau", "Makao", "Macau SAR", "Macao SAR", "Macao SAR China"]),
        ("MV", ["Maldiva"]),
        ("MX", ["Mexico", "Mexiko"]),
        ("MZ", ["Mosambik"]),
        ("NF", ["Kepulauan Norfolk"]),
        ("NL", ["Holland", "Negeri Belanda", "Nederland"]),
        ("NZ", ["Selandia Baru (New Zealand)"]),
        ("PG", ["Papua Nuginea", "PNG"]),
        ("PH", ["Philipina", "Pilipina", "Philippine"]),
        ("PN", ["Pitcairn", "Pulau Pitcairn"]),
        ("PR", ["Porto Riko", "Puerto Rico"]),
        ("PS", ["Wilayah Palestina", "Palestinian Territories", "Palestine, State of", "Negara Palestina"]),
        ("PT", ["Portugis"]),
        ("RO", ["Romania"]),
        ("RU", ["Federasi Rusia", "Russian Federation", "Rusia Federasi", "Russia Federation"]),
        ("SA", ["Saudi", "KSA", "Kerajaan Arab Saudi"]),
        ("SG", ["Singapore", "Singapur"]),
        ("SH", ["Saint Helena, Ascension and Tristan da Cunha"]),
        ("SR", ["Guyana Belanda", "Surinam"]),
        ("SX", ["Sint Maarten (Dutch part)"]),
        ("SJ", ["Kepulauan Svalbard dan Jan Mayen"]),
        ("SK", ["Slowakia", "Slovak Republic"]),
        ("SI", ["Slowenia"]),
        ("SY", ["Syrian Arab Republic", "Siria"]),
        ("SZ", ["Swaziland"]),
        ("TF", ["Wilayah Selatan Prancis"]),
        ("TH", ["Muangthai", "Muang Thai"]),
        ("TL", ["Timor Timur", "Timor-Leste", "East Timor", "Timtim", "RDTL"]),
        ("TR", ["Turkey"]),
        (
            "TW",
            [
                "Chinese Taipei", "Taiwan, Province of China", "Taiwan (Province of China)", "Taipei",
                "Formosa",
            ]
        ),
        ("TZ", ["Tanzania, United Republic of", "United Republic of Tanzania"]),
        ("UA", ["Ukrania"]),
        ("UM", ["Kepulauan Terluar AS", "U.S. Outlying Islands"]),
        (
            "US",
            [
                "USA", "US", "U.S.", "AS", "Amerika", "Amerika Serikat", "America",
                "United States of America",
                "United States (US)", "Amerika Serikat (AS)", "Amerika Serikat (USA)",
            ]
        ),
        ("UZ", ["Usbekistan"]),
        ("VA", ["Holy See", "Holy See (Vatican City State)", "Takhta Suci", "Vatican"]),
        ("VE", ["Venezuela, Bolivarian Republic of", "Venezuela (Bolivarian Republic of)"]),
        ("VG", ["Virgin Islands, British", "Kepulauan Virgin Britania Raya", "Kepulauan Virgin Inggris"]),
        ("VI", ["Virgin Islands, U.S.", "U.S. Virgin Islands", "US Virgin Islands", "Kepulauan Virgin AS"]),
        ("VN", ["Viet Nam", "Socialist Republic of Viet Nam"]),
        ("WS", ["Samoa Barat", "Western Samoa"]),
        ("ZA", ["Afsel", "Republik Afrika Selatan"]),
    ]

    /// Names that several countries share.
    static let shared: [(names: [String], codes: [String])] = [
        (["Kongo", "Congo"], ["CD", "CG"]),
        (["Korea"], ["KP", "KR"]),
        (
            ["Republik China", "Republik Cina", "Republik Tiongkok", "Republic of China", "ROC"],
            ["CN", "TW"]
        ),
        (["Kepulauan Virgin", "Virgin Islands"], ["VG", "VI"]),
        (["Irlandia Utara", "Northern Ireland"], ["GB", "IE"]),
        (["Yugoslavia"], ["BA", "HR", "ME", "MK", "RS", "SI", "XK"]),
    ]

    /// Destinations of tables that are no countries.
    static let others: [(kind: NotACountry, names: [String])] = [
        (
            .rest,
            [
                "Lain-lain", "Lainnya", "Lain", "Negara lain", "Negara lainnya", "Negara-negara lain",
                "Negara lain-lain", "Tujuan lain", "Tujuan lainnya", "Lain-lainnya", "Others", "Other",
                "Other countries", "Rest of the world", "Rest of world", "ROW", "Dll", "Dunia lainnya",
            ]
        ),
        (
            .unspecified,
            [
                "Tidak dirinci", "Tidak disebut", "Tidak diketahui", "Tak dirinci", "Unspecified",
                "Unknown",
                "Not specified", "Areas, nes", "Areas n.e.s.", "Negara tidak diketahui", "N.E.S.",
            ]
        ),
        (
            .total,
            [
                "Jumlah", "Total", "Jumlah total", "Nilai total", "Grand total", "Seluruh negara", "Dunia",
                "World",
                "Semua negara", "All countries",
            ]
        ),
        (
            .group,
            [
                "Uni Eropa", "European Union", "UE", "EU", "MEE", "Zona Euro", "Eurozone", "Timur Tengah",
                "Middle East", "Timteng", "ASEAN", "NAFTA", "USMCA", "EFTA", "MERCOSUR", "GCC", "OPEC",
                "APEC", "CIS",
                "Negara Teluk", "Gulf States", "Negara ASEAN", "Negara-negara ASEAN", "Negara Arab",
                "BRICS", "RCEP",
                "Skandinavia", "Scandinavia", "Balkan", "Amerika Latin", "Latin America", "Asia Pasifik",
                "Asia Pacific", "Negara Eropa", "Negara-negara Eropa", "Afrika Sub-Sahara",
                "Sub-Saharan Africa",
            ]
        ),
        (
            .region,
            [
                "Eastern Africa", "Middle Africa", "Western Africa", "Northern Africa",
                "Afrika bagian utara",
                "Eastern Asia", "South-Eastern Asia", "Southeast Asia", "Southern Asia", "Western Asia",
                "Northern America", "Eropa lainnya", "Asia lainnya", "Afrika lainnya", "Western Europe",
                "Asia Tenggara", "Americas", "Kepulauan Pasifik", "Pacific Islands", "Pasifik",
                "Benua Eropa",
                "Benua Asia", "Benua Afrika", "East Europe", "West Europe",
            ]
        ),
    ]
}
