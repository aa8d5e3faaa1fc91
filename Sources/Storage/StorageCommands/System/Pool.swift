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

  var fields: [String] {
    [
      "\(id)", name, isOnline ? "online" : "offline", "1", "10", "10.00TB", "1024", "7.50TB", "2.50TB", "2.50TB",
      "2.50TB",
      "25", "80", "auto", "balanced", "no", "0.00MB", "0.00MB", "0.00MB", "\(id)", name, "0", "0.00MB", "parent",
      isEncrypted ? "yes" : "no", "none", "", "", "", "", "no", "0.00MB", "0.00MB", "0.00MB", "0.00MB", "0.00MB",
      "100%",
      "", "",
    ]
  }
}
