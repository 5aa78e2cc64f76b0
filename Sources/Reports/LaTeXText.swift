// Plain text inside a LaTeX document, with every sign that LaTeX reads as a command escaped.

/// `text` for LaTeX outside mathematics, in ASCII.
func escapedForLaTeX(_ text: String) -> String {
  ascii(text).unicodeScalars.map { scalar -> String in
    switch scalar {
    case "_", "&", "#", "%", "$": "\\\(scalar)"
    case "\\": "\\textbackslash{}"
    // Named, as a text that is cut may hold one without the other.
    case "{": "\\textbraceleft{}"
    case "}": "\\textbraceright{}"
    case "^": "\\textasciicircum{}"
    case "~": "\\textasciitilde{}"
    case "<": "\\textless{}"
    case ">": "\\textgreater{}"
    case "|": "\\textbar{}"
    default: String(scalar)
    }
  }.joined()
}
