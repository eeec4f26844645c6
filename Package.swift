// swift-tools-version: 6.1
import PackageDescription

/// Every target of ours is built with the same strictness.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// One module, with the modules that it may import (`Sources/README.md` draws them).
func module(_ name: String, _ imports: [Target.Dependency] = [], excluding: [String] = []) -> Target {
    .target(name: name, dependencies: imports, exclude: excluding, swiftSettings: strict)
}

func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: imports + ["Support"], swiftSettings: strict)
}

func library(_ name: String, _ package: String? = nil, debian: String? = nil) -> Target {
    .systemLibrary(name: name, pkgConfig: package, providers: debian.map { [.apt([$0])] })
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "Mustache", package: "swift-mustache"),
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    .product(name: "UnixSignals", package: "swift-service-lifecycle"),
    .product(name: "Configuration", package: "swift-configuration"),
    .product(name: "Logging", package: "swift-log"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "NIOCore", package: "swift-nio"),
]

let package = Package(
    name: "Kendang",
    products: [
        .executable(name: "kendang", targets: ["kendang"]),
        .executable(name: "kendang-bench", targets: ["Benchmarks"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C at the door
        library("CCairo", "cairo-ft", debian: "libcairo2-dev"),
        library("CPango", "pangocairo", debian: "libpango1.0-dev"),
        library("CQPDF", "libqpdf", debian: "libqpdf-dev"),
        library("CDeflate", "libdeflate", debian: "libdeflate-dev"),
        library("CYaml", "yaml-0.1", debian: "libyaml-dev"),
        library("CHarfBuzz", "harfbuzz-subset", debian: "libharfbuzz-dev"),
        library("CSync"),
        library("CScan"),
        library("CHash"),
        library("CCurl"),
        library("CSandbox"),
        library("CXLSXWriter", debian: "libxlsxwriter-dev"),
        library("CZlib", "zlib", debian: "zlib1g-dev"),
        library("CExpat", "expat", debian: "libexpat1-dev"),

        // Vocabularies
        module("Declarations", ["CYaml"]),
        module("Amounts"),
        module("Graphics"),
        module("Localization", ["Amounts"]),
        module("Geography", ["Localization"], excluding: ["Outlines/README.md", "Outlines/make-outlines.py"]),
        module("Layout", ["Graphics", "Localization"]),
        module("Datasets", ["Declarations", "Amounts", "Localization", "Geography", "CScan"]),
        module("Figures", ["Datasets", "Amounts", "Localization", "Geography"]),
        module("Narration", ["Figures", "Datasets", "Amounts", "Localization", "Geography"]),
        module("Charts", ["Layout", "Graphics", "Amounts", "Localization", "Geography"]),
        module("Templates", ["Declarations", "Narration", "Figures", "Datasets", "Layout", "Graphics",
                             "Amounts", "Localization"]),
        module("Blocks", ["Templates", "Charts", "Narration", "Figures", "Datasets", "Layout", "Graphics",
                          "Amounts", "Localization", "Geography", "Declarations"]),
        module("Cards", ["Blocks", "Templates", "Charts", "Narration", "Figures", "Datasets", "Layout", "Graphics",
                         "Amounts", "Localization", "Declarations"]),

        // Machines
        module("Reading", ["Datasets", "Declarations", "Amounts", "Localization", "Geography", "CScan", "CHash", "CZlib", "CExpat", "CDeflate"]),
        module("Intake", ["Reading", "Datasets", "Declarations", "Amounts", "Localization", "Geography"]),
        module("Shaping", ["Graphics", "CPango"]),
        module("Painting", ["Graphics", "CCairo", "CDeflate", "CHarfBuzz"]),
        module("Finishing", ["Graphics", "CQPDF", "CDeflate"]),
        module("Exporting", ["Figures", "Datasets", "Amounts", "Localization", "Geography", "CXLSXWriter"]),
        module("Rendering", ["Exporting", "Cards", "Blocks", "Templates", "Charts", "Narration", "Figures", "Datasets", "Reading", "Layout",
                             "Shaping", "Painting", "Finishing", "Graphics", "Amounts", "Localization",
                             "Geography", "Declarations", "CSync"]),
        module("Keeping", ["Reading", "Localization", "Declarations", "CCurl", grdb]),
        module("Working", ["CSandbox", "Rendering", "Intake", "Narration", "Figures", "Datasets", "Reading", "Declarations", "Localization"]),
        module("Serving", ["Working", "Keeping", "Rendering", "Reading", "Declarations", "Localization", "CZlib", "CDeflate", "CHarfBuzz"] + hummingbird),
        .executableTarget(
            name: "kendang",
            dependencies: ["Serving", "Working", "Keeping", "Rendering", "Intake", "Figures", "Datasets", "Reading", "Declarations", "Amounts",
                           "Localization", "Graphics", argumentParser, .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict),

        .executableTarget(
            name: "Benchmarks",
            dependencies: ["Rendering", "Finishing", "Painting", "Shaping", "Figures", "Reading", "Datasets",
                           "Localization", "Graphics", "Declarations"],
            path: "Tests/Benchmarks", swiftSettings: strict),

        // Tests
        .target(name: "Support",
                dependencies: ["Graphics", "Layout", "Localization", "Amounts"],
                path: "Tests/Support", swiftSettings: strict),
        .target(name: "Conformance",
                dependencies: ["CQPDF", "CCairo"],
                path: "Tests/Conformance", swiftSettings: strict),
        tests("DeclarationsTests", ["Declarations"]),
        tests("AmountsTests", ["Amounts"]),
        tests("LocalizationTests", ["Localization", "Amounts"]),
        tests("GeographyTests", ["Geography", "Localization"]),
        tests("GraphicsTests", ["Graphics"]),
        tests("DatasetsTests", ["Datasets", "Reading", "Declarations", "Amounts", "Localization", "Geography"]),
        tests("ReadingTests", ["Reading", "Datasets", "Declarations", "Amounts", "Localization", "Geography", "CZlib", "CScan"]),
        tests("FiguresTests", ["Figures", "Datasets", "Reading", "Declarations", "Amounts", "Localization", "Geography"]),
        tests("IntakeTests", ["Intake", "Figures", "Datasets", "Reading", "Declarations", "Amounts", "Localization", "Geography"]),
        tests("LayoutTests", ["Layout", "Graphics", "Localization"]),
        tests("ChartsTests", ["Charts", "Layout", "Graphics", "Amounts", "Localization", "Geography"]),
        tests("ShapingTests", ["Shaping", "Painting", "Graphics"]),
        tests("FinishingTests", ["Finishing", "Conformance", "Painting", "Shaping", "Graphics"]),
        tests("ConformanceTests", ["Conformance", "CHarfBuzz", "CQPDF"]),
        tests("TemplatesTests", ["Templates", "Blocks", "Narration", "Figures", "Datasets", "Reading", "Layout",
                                 "Graphics", "Declarations", "Amounts", "Localization", "Geography"]),
        tests("RenderingTests", ["Rendering", "Conformance", "Cards", "Finishing", "Layout", "Narration", "Blocks", "Templates", "Charts", "Figures", "Datasets",
                                 "Reading", "Declarations",
                                 "Graphics", "Amounts", "Localization"]),
        tests("ServingTests", ["Serving", "Working", "Keeping", "Reading", "Declarations", "Localization"] + hummingbird),
        tests("KeepingTests", ["Keeping", "Reading", "Localization", "Declarations"]),
        tests("HouseRulesTests", ["Amounts"]),
    ]
)
