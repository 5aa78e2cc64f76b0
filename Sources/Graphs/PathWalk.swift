// The sum over all paths, walked one by one: the chain rule as it is stated, and no shortcut.

extension Trace {
  /// The sum of the products along all paths from `start`, and that of their magnitudes.
  ///
  /// Walks every path, so there must be few.
  func walkedSum(from start: Operand) -> (value: Double, scale: Double) {
    var sum = (value: 0.0, scale: 0.0)
    var pending = [(place: start, product: ScaledNumber.one)]
    while let (place, product) = pending.popLast() {
      if place == graph.output {
        sum.value += product.value
        sum.scale += product.value.magnitude
      }
      for use in uses(of: place) {
        pending.append((.node(use.node), product * ScaledNumber(derivatives[use.place])))
      }
    }
    return sum
  }
}
