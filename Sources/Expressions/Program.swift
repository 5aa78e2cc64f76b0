// A program that has been read: its statements, its names and what they mean.

/// A program: statements over one tree, every name resolved.
public struct Program: Sendable {
  /// What a name stands for.
  public enum Meaning: Hashable, Sendable {
    /// An input, by its number in ``Program/inputs``.
    case input(Int)
    /// The value of a statement `q = …`, by its number in ``Program/statements``.
    case statement(Int)
    /// A parameter of a gate that the program defines, counted from 0.
    case parameter(Int)
    /// π or e.
    case constant(Double)
  }

  /// A name and its meaning.
  public struct Symbol: Sendable {
    /// The name as it was first written.
    public let name: String
    /// What it stands for.
    public let meaning: Meaning
  }

  /// An input.
  public struct Input: Sendable {
    /// Its name as it was first written.
    public let name: String
    /// Where it was first written.
    public let range: SourceRange
    /// The value that a statement `x = 3` gives it: a constant expression, as a node of the tree.
    public let declaredValue: Int32?
  }

  /// A statement that has a value.
  public struct Statement: Sendable {
    /// The name that it gives, and where that stands; nil for a bare expression.
    public let name: String?
    /// The place of the name; of the whole statement where it gives none.
    public let nameRange: SourceRange
    /// The nodes of the tree that belong to it; the last is its value.
    public let nodes: Range<Int32>
    /// Whether it gives a second name to an input or to another statement, and computes nothing.
    public let isAlias: Bool

    /// The node of the tree that is its value.
    public var root: Int32 { nodes.upperBound - 1 }
  }

  /// A gate that the program defines: `sq(a, b) = (a + b)^2`.
  public struct Definition: Sendable {
    /// Its name as it was first written.
    public let name: String
    /// The place of the name.
    public let nameRange: SourceRange
    /// The names of its parameters.
    public let parameters: [String]
    /// The nodes of the tree that are its body; the last is its value.
    public let nodes: Range<Int32>
  }

  /// What was typed.
  public let source: SourceText
  /// All expressions.
  public let tree: Tree
  /// Every name that occurs in the tree; the same name may have several entries.
  public let symbols: [Symbol]
  /// The inputs, in the order in which they first appear.
  public let inputs: [Input]
  /// The statements with a value, in the order in which they stand; the last is the output.
  ///
  /// Declarations of inputs (`x = 3`) and definitions of gates are not among them. Where the program
  /// ends with a declaration, a statement without operators stands for it: its value is that input.
  public let statements: [Statement]
  /// The gates that the program defines, callees before callers.
  public let definitions: [Definition]
  /// The name of the output: the program's, or the first of f, g, h, L, out that is free.
  public let outputName: String
  /// What the reader of the program should know though it is no mistake, with its place.
  public let remarks: [Diagnostic]

  /// Every name that the program uses, so that others can be chosen that it does not.
  public var names: [String] {
    symbols.map(\.name) + inputs.map(\.name) + statements.compactMap(\.name)
      + definitions.map(\.name) + [outputName]
  }
}
