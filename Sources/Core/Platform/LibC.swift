// The one place that knows which C library there is. Everything else of this module uses what both have.
#if canImport(Darwin)
  @_exported public import Darwin
#elseif canImport(Glibc)
  @_exported public import Glibc
#endif
