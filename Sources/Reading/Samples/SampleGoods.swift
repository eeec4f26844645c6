/// The goods of the made-up national report. What they are worth is invented.
enum SampleGoods {
    struct Group {
        var id, en: String
        /// In thousandths, for the second to the fifth year.
        var growth: [Int]
        var goods: [Good]
    }

    struct Good {
        var id, en: String
        /// In the last year, in tenths of a billion rupiah.
        var value: Int
        /// To how many countries it goes.
        var destinations: Int
        /// In the last year, in thousandths, beside its group's.
        var growth: Int
        /// Where much of it goes.
        var favourites: [String]
    }

    static let groups: [Group] = table.split(separator: "\n\n").map { block in
        let lines = block.split(separator: "\n"), head = lines[0].split(separator: "|").map(String.init)
        return Group(
            id: head[0], en: head[1], growth: head[2].split(separator: " ").compactMap { Int($0) },
            goods: lines.dropFirst().map { line in
                let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                return Good(
                    id: fields[0], en: fields[1], value: Int(fields[2]) ?? 0,
                    destinations: Int(fields[3]) ?? 0, growth: Int(fields[4]) ?? 0,
                    favourites: fields[5].split(separator: " ").map(String.init))
            })
    }

    /// A group, then its goods: value, destinations, growth, favourites.
    private static let table = """
        pertambangan dan energi|mining and energy|-20 31 -46 -2
        batu bara|coal|5050000|40|-70|CN IN PH JP
        gas alam cair|liquefied natural gas|1520000|12|-90|JP CN KR
        konsentrat tembaga|copper concentrates|860000|11|40|JP CN IN
        emas batangan|gold bars|640000|9|160|SG HK CH
        minyak olahan|refined petroleum|580000|24|-30|MY SG
        minyak mentah|crude petroleum|480000|9|-160|TH MY AU
        bauksit|bauxite|110000|4|-40|CN
        granit dan marmer|granite and marble|12000|10|20|

        logam dasar|base metals|120 -35 44 61
        besi dan baja|iron and steel|4020000|40|15|CN TW IN US
        feronikel|ferronickel|1210000|10|180|CN KR
        nikel olahan|nickel matte and metal|880000|12|-170|CN JP
        tembaga olahan|refined copper|490000|18|-20|CN MY VN
        timah|tin|220000|17|90|SG IN KR
        aluminium|aluminium|180000|26|30|MY TH

        perkebunan|plantation crops|84 -92 70 58
        minyak kelapa sawit|palm oil|3600000|40|40|IN CN PK
        karet alam|natural rubber|520000|36|160|US JP
        minyak inti sawit|palm kernel oil|410000|25|70|CN BR
        kopi|coffee|250000|38|250|US EG DE
        kelapa dan kopra|coconut and copra|140000|30|110|CN MY
        pala, cengkih dan kayu manis|nutmeg, cloves and cinnamon|52000|29|30|VN IN
        lada|pepper|41000|24|140|VN CN
        biji kakao|cocoa beans|40000|12|220|MY
        teh|tea|26000|27|-30|

        tekstil, kayu dan kerajinan|textiles, wood and crafts|-15 -40 62 33
        alas kaki|footwear|1040000|40|60|US BE
        pakaian bukan rajutan|garments, not knitted|760000|36|-80|US JP
        pakaian rajutan|knitted garments|720000|36|60|US JP
        kertas dan karton|paper and board|640000|40|90|CN VN
        bubur kertas|wood pulp|520000|17|40|CN
        furnitur|furniture|290000|37|30|US NL
        kayu lapis|plywood|260000|30|-10|JP US
        alat musik|musical instruments|96000|26|20|US JP
        benang|yarn|44000|22|-60|
        kerajinan kayu|wooden crafts|21000|28|40|US

        mesin dan elektronik|machinery and electronics|92 28 71 64
        mesin listrik|electrical machinery|1780000|40|150|US SG JP
        mesin dan pesawat mekanik|mechanical machinery|980000|40|50|US SG JP
        kabel|cables|310000|30|-70|JP
        telepon seluler|mobile telephones|160000|17|80|US
        panel surya|solar panels|65000|8|320|US
        alat ukur dan optik|measuring and optical instruments|55000|25|40|SG
        baterai|batteries|51000|19|210|
        komputer dan bagiannya|computers and their parts|38000|17|-50|

        kendaraan|vehicles|140 66 -22 51
        kendaraan bermotor|motor vehicles|1240000|36|80|PH MX SA
        suku cadang kendaraan|vehicle parts|580000|38|40|TH JP
        sepeda motor|motorcycles|170000|24|-220|PH
        kapal|ships and boats|63000|7|60|SG

        kimia dan plastik|chemicals and plastics|70 -58 36 42
        bahan kimia organik|organic chemicals|660000|36|10|CN IN
        plastik|plastics|480000|38|120|CN VN
        pupuk|fertiliser|135000|16|-30|AU IN
        sabun dan pembersih|soap and cleaners|127000|36|50|PH
        farmasi|pharmaceuticals|94000|33|80|
        kosmetik|cosmetics|85000|31|130|MY
        bahan kimia anorganik|inorganic chemicals|36000|20|-20|

        makanan dan perikanan|food and fisheries|38 -12 29 36
        makanan olahan|processed food|360000|40|120|PH US MY
        udang|shrimp|270000|26|-10|US JP
        tuna dan cakalang|tuna and skipjack|131000|27|-150|US JP
        kepiting dan rajungan|crabs|88000|15|110|US
        minuman|beverages|72000|26|60|PH KH
        rumput laut|seaweed|54000|22|-90|CN
        ikan hias|ornamental fish|28000|25|70|JP
        buah|fruit|21000|18|90|CN
        """
}
