// swift-tools-version: 6.2
import PackageDescription

// `make test` builds with PAIRWISE_STRICT=1, so that a warning fails there and not on the machine of
// somebody who only wants to build a site with a newer compiler.
let strict = Context.environment["PAIRWISE_STRICT"] != nil
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

/// A module of Pairwise, and the modules it may import (docs/ARCHITECTURE.md draws the arrows).
func module(_ name: String, _ imports: [Target.Dependency], plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: settings, plugins: plugins)
}

/// The tests of one module.
func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: imports, swiftSettings: settings)
}

let package = Package(
    name: "Pairwise",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        // The libraries of the system, and the calls that Glibc's module hides.
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(name: "CSystemCalls"),

        // The house, from the ground up.
        module("JSONText", []),
        module("Diagnostics", ["JSONText"]),
        module("Parallel", []),
        module("Digests", []),
        module("Records", ["Digests"]),
        module("Templating", ["Diagnostics", "JSONText"]),
        module("Markup", ["Diagnostics", "CCMarkGFM", "CLibXML2", "CYAML"]),
        module("Reading", ["Diagnostics", "Digests", "JSONText", "Markup", "Parallel", "Records"]),
        module("Capabilities", ["Diagnostics", "Digests", "Markup", "Parallel", "Reading"]),
        module("Planning", ["Diagnostics", "Reading", "Capabilities"]),
        module("Searching", ["JSONText", "Reading", "Capabilities", "Planning"]),
        module(
            "Rendering",
            [
                "Diagnostics", "Digests", "JSONText", "Parallel", "Templating", "Markup", "Reading", "Capabilities", "Planning",
                "Searching",
            ]),
        module("Publishing", ["CSystemCalls", "Digests", "Parallel", "Records"]),
        module(
            "Serving",
            [
                "CSystemCalls", "JSONText", .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        // The theme of Templates/, as Swift: the plug-in writes it whenever a template changes.
        module("Theme", [], plugins: ["EmbedTheme"]),
        .executableTarget(name: "theme-embedder", swiftSettings: settings),
        .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["theme-embedder"], path: "Sources/EmbedTheme"),
        module(
            "PairwiseCommand",
            [
                "Diagnostics", "Digests", "JSONText", "Parallel", "Records", "Templating", "Markup", "Reading", "Capabilities", "Planning",
                "Rendering", "Publishing", "Serving", "Theme", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "pairwise", dependencies: ["PairwiseCommand"], swiftSettings: settings),

        // Small measurements, for `make bench`; no part of the product.
        .executableTarget(
            name: "benchmarks", dependencies: ["Diagnostics", "JSONText", "Markup", "Reading", "Templating"],
            path: "Tests/Benchmarks/Micro", swiftSettings: settings),

        // A project of a few small files, for the tests that need a whole one.
        .target(
            name: "SiteFixtures",
            dependencies: ["Diagnostics", "Templating", "Reading", "Capabilities", "Planning", "Theme"], path: "Tests/SiteFixtures",
            swiftSettings: settings),
        tests("GraphTests", ["SiteFixtures", "Capabilities", "Reading", "Markup", "Diagnostics"]),
        tests("PlanningTests", ["SiteFixtures", "Planning", "Capabilities", "Reading", "Diagnostics"]),
        tests(
            "RenderingTests",
            [
                "SiteFixtures", "TestSupport", "Rendering", "Planning", "Capabilities", "Reading", "Markup", "Templating", "JSONText",
                "Diagnostics",
            ]),
        tests("SearchingTests", ["Searching", "Capabilities", "Planning", "Reading", "Diagnostics", "JSONText"]),
        tests("MarkupTests", ["Markup", "Diagnostics", "TestSupport"]),
        tests("JSONTextTests", ["JSONText"]),
        tests("DiagnosticsTests", ["Diagnostics", "JSONText"]),
        tests("ParallelTests", ["Parallel"]),
        tests("ReadingTests", ["Reading", "Markup", "Diagnostics", "JSONText", "Records", "TestSupport"]),
        tests("TemplatingTests", ["Templating", "JSONText", "Diagnostics", "TestSupport"]),
        tests("PublishingTests", ["Digests", "Publishing", "TestSupport", "pairwise"]),
        tests("ServingTests", ["Serving", "TestSupport", "pairwise"]),
        // Whole sites, by the executable itself.
        tests(
            "SiteTests",
            [
                "PairwiseCommand", "Reading", "Markup", "Diagnostics", "Templating", "Theme", "JSONText", "Publishing", "Serving",
                "TestSupport", "pairwise",
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        // Labelled statements, and the tool that chooses the constants of grouping on them.
        .target(name: "QualityFixtures", dependencies: ["Capabilities"], path: "Tests/QualityFixtures", swiftSettings: settings),
        .executableTarget(
            name: "grouping-tuner", dependencies: ["QualityFixtures", "Capabilities", "Parallel", "Reading", "Diagnostics"],
            path: "Tests/GroupingTuner", swiftSettings: settings),
        tests("CapabilitiesTests", ["QualityFixtures", "Capabilities", "Reading", "Diagnostics", "TestSupport"]),
        tests("WaysInTests", ["Reading", "Markup", "Capabilities", "JSONText", "Diagnostics", "TestSupport"]),
    ])
