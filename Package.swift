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
    targets: [
        // The libraries of the system, and the calls that Glibc's module hides.
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "CSystem"),

        // The house, from the ground up.
        module("JSONText", []),
        module("Diagnostics", ["JSONText"]),
        module("Templating", ["Diagnostics"]),
        module("Markup", ["Diagnostics", "CCMarkGFM", "CYAML"]),
        module("Reading", ["Diagnostics", "Markup"]),
        module("Capabilities", ["Diagnostics", "Reading"]),

        tests("CapabilitiesTests", ["Capabilities", "Reading", "Diagnostics"]),
    ])
