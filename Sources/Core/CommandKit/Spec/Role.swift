/// The role of the user who runs a command (reference sheet 8.7).
public enum Role: String, CaseIterable, Sendable {
  /// Looks only.
  case monitor = "Monitor"
  /// Looks, and works with copies.
  case copyOperator = "CopyOperator"
  /// Looks, and services the hardware.
  case service = "Service"
  /// Looks, and works with copies; IBM's Ansible modules name it, later pages do not.
  case flashCopyAdmin = "FlashCopyAdmin"
  /// Looks, for VMware; IBM's Ansible modules name it, later pages do not.
  case vasaProvider = "VasaProvider"
  /// Does everything but users and their rights.
  case administrator = "Administrator"
  /// As an administrator, but removes nothing.
  case restrictedAdmin = "RestrictedAdmin"
  /// As an administrator, for systems at three sites.
  case threeSiteAdmin = "3SiteAdmin"
  /// Does everything.
  case securityAdmin = "SecurityAdmin"

  /// The roles that may change the system. Which roles may change its encryption was not found; that these may is inferred.
  public static let changing: [Role] = [.administrator, .restrictedAdmin, .threeSiteAdmin, .securityAdmin]
  /// The roles that may remove objects.
  public static let removing: [Role] = [.administrator, .threeSiteAdmin, .securityAdmin]
  /// The roles that may work with the event log.
  public static let servicing: [Role] = changing + [.service]

  /// The environment variable that tells the role; `SecurityAdmin` unless it is set.
  public static let variable = "REHEARSAL_ROLE"
}
