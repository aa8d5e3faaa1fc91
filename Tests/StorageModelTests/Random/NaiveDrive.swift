/// A USB flash drive as the naive model has it.
struct NaiveDrive: Equatable {
  var held: Set<Int> = []
  var isForeign = false
  var failingWrites = 0
  var hasFailed = false
}
