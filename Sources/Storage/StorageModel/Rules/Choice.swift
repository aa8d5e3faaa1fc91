public import StoredForm

/// A possible answer to the question of an assumption.
public enum Choice: String, Stored, Sendable {
  /// Refuse the command.
  case refuse
  /// Let it through.
  case allow
  /// Only the primary counts.
  case primary
  /// Every one: every key server counts, every change is refused.
  case all
  /// None: no key server counts, no action is left out.
  case none
  /// The new one takes the old one's place.
  case replace
  /// Yes.
  case yes
  /// No.
  case no
  /// Nothing happens.
  case unchanged
  /// At regular times.
  case regularly
  /// Shown.
  case shown
  /// At once.
  case immediately
  /// Not shown.
  case hidden
  /// Events name the system itself.
  case cluster
  /// Only what is documented.
  case documented
  /// Fewer columns.
  case short
  /// Only the role SecurityAdmin.
  case securityadmin
  /// The product's own.
  case ours
  /// Left blank.
  case blank
}
