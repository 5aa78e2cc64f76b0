// swift-tools-version: 6.2
import PackageDescription

/// Every target: an import says whether it is part of the interface, and a warning is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "backprop",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "backprop", targets: ["backprop"])],
  targets: [
    .target(name: "Gates", swiftSettings: strict),
    .target(name: "Expressions", dependencies: ["Gates"], swiftSettings: strict),
    .target(name: "Graphs", dependencies: ["Gates", "Expressions"], swiftSettings: strict),
    .target(
      name: "Lessons", dependencies: ["Gates", "Expressions", "Graphs"], swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Gates", "Expressions", "Graphs", "Lessons"],
      swiftSettings: strict),
    .target(name: "Arguments", swiftSettings: strict),
    .executableTarget(
      name: "backprop",
      dependencies: ["Gates", "Expressions", "Graphs", "Lessons", "Reports", "Arguments"],
      swiftSettings: strict,
      linkerSettings: [
        // At a fixed address none of its 18,000 pointers needs mending at every start, which is a
        // fifth of the time that a small command takes.
        .unsafeFlags(
          ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),
    .executableTarget(
      name: "benchmark", dependencies: ["Gates", "Expressions", "Graphs"], swiftSettings: strict),
    .testTarget(
      name: "BackpropTests",
      dependencies: [
        "Gates", "Expressions", "Graphs", "Lessons", "Reports", "Arguments", "backprop",
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
  ]
)
