internal import CommandKit
internal import Simulation
internal import StorageModel

/// The rows of `lssystem`, in the order of a real system (reference sheet 8.2). What the model does not know has a value that
/// never changes.
struct SystemAttributes {
  private let system: StorageSystem

  init(_ system: StorageSystem) {
    self.system = system
  }

  var all: [Attribute] {
    let identity = [Attribute("id", system.id), Attribute("name", system.name)]
    let level = [
      Attribute("code_level", StorageSystem.currentCodeLevel), Attribute("console_IP", "10.0.1.50:443"),
      Attribute("id_alias", system.id),
    ]
    return identity + Self.attributes(Self.capacity) + level + Self.attributes(Self.services) + Self.tiers
      + Self.attributes(Self.settings) + Self.tierNames.map { Attribute("\($0)_compressed_data_used", "0.00MB") }
      + Self.attributes(Self.reduction)
  }

  /// The attributes that tell nothing of the system, each name once.
  static var namesOfTheRest: [String] {
    let system = StorageState.fresh(.both, at: .earliest, assumptions: [:]).system
    let all = SystemAttributes(system).all.map(\.name)
    return all.enumerated().filter { place, name in
      !["id", "name", "code_level"].contains(name) && all.firstIndex(of: name) == place
    }
    .map(\.element)
  }

  /// The tier that the drives are of.
  static let usedTier = "tier0_flash"
  static let tierNames = ["tier_scm", "tier0_flash", "tier1_flash", "tier_enterprise", "tier_nearline"]

  private static var tiers: [Attribute] {
    tierNames.flatMap { name in
      let isUsed = name == usedTier
      return [
        Attribute("tier", name), Attribute("tier_capacity", isUsed ? "20.00TB" : "0.00MB"),
        Attribute("tier_free_capacity", isUsed ? "15.00TB" : "0.00MB"),
      ]
    }
  }

  /// Lines of `name=value`.
  static func attributes(_ lines: String) -> [Attribute] {
    lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Attribute(String(parts[0]), String(parts[1]))
    }
  }

  private static let allOnes = String(repeating: "1", count: 64)

  private static let capacity = """
    location=local
    partnership=
    total_mdisk_capacity=20.0TB
    space_in_mdisk_grps=20.0TB
    space_allocated_to_vdisks=5.00TB
    total_free_space=15.0TB
    total_vdiskcopy_capacity=5.00TB
    total_used_capacity=5.00TB
    total_overallocation=25
    total_vdisk_capacity=5.00TB
    total_allocated_extent_capacity=5.00TB
    statistics_status=on
    statistics_frequency=5
    cluster_locale=en_US
    time_zone=522 UTC
    """

  private static let services = """
    gm_link_tolerance=300
    gm_inter_cluster_delay_simulation=0
    gm_intra_cluster_delay_simulation=0
    gm_max_host_delay=5
    email_reply=
    email_contact=
    email_contact_primary=
    email_contact_alternate=
    email_contact_location=
    email_contact2=
    email_contact2_primary=
    email_contact2_alternate=
    email_state=stopped
    inventory_mail_interval=0
    cluster_ntp_IP_address=
    cluster_isns_IP_address=
    iscsi_auth_method=none
    iscsi_chap_secret=
    auth_service_configured=no
    auth_service_enabled=no
    auth_service_url=
    auth_service_user_name=
    auth_service_pwd_set=no
    auth_service_cert_set=no
    auth_service_type=ldap
    relationship_bandwidth_limit=25
    """

  private static let settings = """
    easy_tier_acceleration=off
    has_nas_key=no
    layer=storage
    rc_buffer_size=256
    compression_active=no
    compression_virtual_capacity=0.00MB
    compression_compressed_capacity=0.00MB
    compression_uncompressed_capacity=0.00MB
    cache_prefetch=on
    email_organization=
    email_machine_address=
    email_machine_city=
    email_machine_state=XX
    email_machine_zip=
    email_machine_country=
    total_drive_raw_capacity=25.00TB
    compression_destage_mode=off
    local_fc_port_mask=\(allOnes)
    partner_fc_port_mask=\(allOnes)
    high_temp_mode=off
    topology=standard
    topology_status=
    rc_auth_method=none
    vdisk_protection_time=15
    vdisk_protection_enabled=yes
    product_name=IBM FlashSystem 5200
    odx=off
    max_replication_delay=0
    partnership_exclusion_threshold=315
    gen1_compatibility_mode_enabled=no
    ibm_customer=
    ibm_component=
    ibm_country=
    """

  private static let reduction = """
    total_reclaimable_capacity=0.00MB
    physical_capacity=20.00TB
    physical_free_capacity=15.00TB
    used_capacity_before_reduction=0.00MB
    used_capacity_after_reduction=0.00MB
    overhead_capacity=0.00MB
    deduplication_capacity_saving=0.00MB
    enhanced_callhome=on
    censor_callhome=off
    host_unmap=off
    backend_unmap=on
    quorum_mode=standard
    quorum_site_id=
    quorum_site_name=
    quorum_lease=short
    automatic_vdisk_analysis_enabled=on
    callhome_accepted_usage=no
    safeguarded_copy_suspended=no
    """
}
