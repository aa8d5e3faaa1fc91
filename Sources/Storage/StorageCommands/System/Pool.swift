internal import CommandKit
internal import StorageModel

/// A pool as `lsmdiskgrp` lists it.
struct Pool {
  let id: Int
  let isEncrypted: Bool
  let isOnline: Bool

  var name: String { "Pool\(id)" }

  /// The pools of the system: the encrypted one follows from the number of encrypted objects and from the lock.
  static func all(of storage: StorageState) -> [Pool] {
    let isEncrypted = storage.system.encryptedObjects > 0
    return [
      Pool(id: 0, isEncrypted: isEncrypted, isOnline: !(isEncrypted && storage.system.isLocked)),
      Pool(id: 1, isEncrypted: false, isOnline: true),
    ]
  }

  /// The columns of a captured list (reference sheet 8.4).
  static let columns = [
    "id", "name", "status", "mdisk_count", "vdisk_count", "capacity", "extent_size", "free_capacity",
    "virtual_capacity",
    "used_capacity", "real_capacity", "overallocation", "warning", "easy_tier", "easy_tier_status",
    "compression_active",
    "compression_virtual_capacity", "compression_compressed_capacity", "compression_uncompressed_capacity",
    "parent_mdisk_grp_id", "parent_mdisk_grp_name", "child_mdisk_grp_count", "child_mdisk_grp_capacity", "type",
    "encrypt", "owner_type", "owner_id", "owner_name", "site_id", "site_name", "data_reduction",
    "used_capacity_before_reduction", "used_capacity_after_reduction", "overhead_capacity",
    "deduplication_capacity_saving", "reclaimable_capacity", "easy_tier_fcm_over_allocation_max",
    "provisioning_policy_id", "provisioning_policy_name",
  ]

  /// What the list shows.
  var fields: [String] {
    let values = Dictionary(detailed.map { ($0.name, $0.value) }) { first, _ in first }
    // The list alone names a provisioning policy, and there is none.
    return Self.columns.map { values[$0] ?? "" }
  }

  /// The rows of the detailed view in the order of IBM's Ansible collection (reference sheet 8.4).
  var detailed: [Attribute] {
    Self.rows(
      """
      id=\(id)
      name=\(name)
      status=\(isOnline ? "online" : "offline")
      """) + Self.rows(Self.capacity) + Self.tiers + Self.rows(Self.compression)
      + Self.rows(
        """
        parent_mdisk_grp_id=\(id)
        parent_mdisk_grp_name=\(name)
        """) + Self.rows(Self.children) + [Attribute("encrypt", isEncrypted ? "yes" : "no")] + Self.rows(Self.rest)
  }

  /// The names of the rows that the list does not have.
  static let namesOfDetails =
    ["tier", "tier_mdisk_count", "tier_capacity", "tier_free_capacity", "physical_capacity", "physical_free_capacity"]
    + ["shared_resources", "vdisk_protection_enabled", "vdisk_protection_status", "auto_expand"]
    + ["auto_expand_max_capacity"]

  /// The names of the columns that the detailed view does not have.
  static let namesOfTheList = ["provisioning_policy_id", "provisioning_policy_name"]

  private static var tiers: [Attribute] {
    SystemAttributes.tierNames.flatMap { name in
      let isUsed = name == SystemAttributes.usedTier
      return rows(
        """
        tier=\(name)
        tier_mdisk_count=\(isUsed ? 1 : 0)
        tier_capacity=\(isUsed ? "10.00TB" : "0.00MB")
        tier_free_capacity=\(isUsed ? "7.50TB" : "0.00MB")
        """)
    }
  }

  private static func rows(_ lines: String) -> [Attribute] { SystemAttributes.attributes(lines) }

  private static let capacity = """
    mdisk_count=1
    vdisk_count=10
    capacity=10.00TB
    extent_size=1024
    free_capacity=7.50TB
    virtual_capacity=2.50TB
    used_capacity=2.50TB
    real_capacity=2.50TB
    overallocation=25
    warning=80
    easy_tier=auto
    easy_tier_status=balanced
    """

  private static let compression = """
    compression_active=no
    compression_virtual_capacity=0.00MB
    compression_compressed_capacity=0.00MB
    compression_uncompressed_capacity=0.00MB
    site_id=
    site_name=
    """

  private static let children = """
    child_mdisk_grp_count=0
    child_mdisk_grp_capacity=0.00MB
    type=parent
    """

  private static let rest = """
    owner_type=none
    owner_id=
    owner_name=
    data_reduction=no
    used_capacity_before_reduction=0.00MB
    used_capacity_after_reduction=0.00MB
    overhead_capacity=0.00MB
    deduplication_capacity_saving=0.00MB
    reclaimable_capacity=0.00MB
    physical_capacity=10.00TB
    physical_free_capacity=7.50TB
    shared_resources=no
    vdisk_protection_enabled=yes
    vdisk_protection_status=active
    easy_tier_fcm_over_allocation_max=100%
    auto_expand=no
    auto_expand_max_capacity=0.00MB
    """
}
