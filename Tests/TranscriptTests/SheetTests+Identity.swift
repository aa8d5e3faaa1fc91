/// Section 8: which system this is, and the views of its storage.
extension SheetTests {
  static let identity: [SheetEntry] = [
    .missing("8.1", "prompts", because: "The prompt belongs to the login shell."),
    .shown(
      "8.1", "the id and its alias", in: "sheet-views",
      "lssystem -delim = | grep -E '^(id|id_alias|location|topology)='",
      "id=00000204A0605F7E", "location=local", "id_alias=00000204A0605F7E", "topology=standard"),
    .shown(
      "8.1", "the iscsi_name of a node", in: "system-views", "lsnode 1 | grep iscsi_name",
      "iscsi_name iqn.1986-03.com.ibm:2145.fs5200.node1"),
    .missing("8.1", "command not found", because: "It is the text of the shell."),
    .missing("8.2", "options", because: "They are in the tables of the options."),
    .shown(
      "8.2", "the rows of lssystem and their order", in: "sheet-views",
      "lssystem | cut -d ' ' -f 1 | paste -s -d ' '", systemRows),
    .missing("8.2", "the values of a captured lssystem", because: "They are those of another system."),
    .missing("8.2", "lssysteminfo", because: "There is no such command."),
    .shown(
      "8.3", "the columns of lsnode", in: "sheet-views", "lsnode -delim ' ' | head -n 1",
      "id name UPS_serial_number WWNN status IO_group_id IO_group_name config_node UPS_unique_id hardware iscsi_name"
        + " iscsi_alias panel_name enclosure_id canister_id enclosure_serial_number site_id site_name"),
    .missing(
      "8.3", "lsnode in detail", because: "Only what recognises the system is shown; see the page of the command."),
    .shown(
      "8.4", "the columns of lsmdiskgrp", in: "sheet-views", "lsmdiskgrp -delim : | head -n 1",
      "id:name:status:mdisk_count:vdisk_count:capacity:extent_size:free_capacity:virtual_capacity:used_capacity"
        + ":real_capacity:overallocation:warning:easy_tier:easy_tier_status:compression_active"
        + ":compression_virtual_capacity:compression_compressed_capacity:compression_uncompressed_capacity"
        + ":parent_mdisk_grp_id:parent_mdisk_grp_name:child_mdisk_grp_count:child_mdisk_grp_capacity:type:encrypt"
        + ":owner_type:owner_id:owner_name:site_id:site_name:data_reduction:used_capacity_before_reduction"
        + ":used_capacity_after_reduction:overhead_capacity:deduplication_capacity_saving:reclaimable_capacity"
        + ":easy_tier_fcm_over_allocation_max:provisioning_policy_id:provisioning_policy_name"),
    .missing("8.4", "the row of a captured pool", because: "Its values are those of another system."),
    .shown(
      "8.4", "the rows of lsmdiskgrp in detail and their order", in: "system-views",
      "lsmdiskgrp Pool0 | cut -d ' ' -f 1 | paste -s -d ' '", poolRows),
    .missing("8.5", "encrypt in lsmdisk, lsvdisk and lsvdiskcopy", because: "There are no such commands."),
    .missing("8.6", "satask unlockencryption", because: "There are no satask commands."),
    .missing("8.7", "lsuser, lsusergrp, lscurrentuser", because: "There are no such commands."),
    .missing("8.7", "the text of CMMVC7016E", because: "The sheet could not read it; what is printed is recalled."),
    .missing("8.8", "svqueryclock", because: "There is no such command."),
    .shown(
      "8.8", "a client registers itself", in: "sheet-views",
      "svctask registerplugin -name driver -uniquekey k1 -version 1.0 -metadata none"),
    .missing("8.9", "catxmlspec", because: "The sheet's example is its own text; the form is tested by itself."),
    .missing("8.10", "key servers and certificates", because: "There is no literal example of what a system prints."),
  ]

  private static let poolRows =
    "id name status mdisk_count vdisk_count capacity extent_size free_capacity virtual_capacity used_capacity"
    + " real_capacity overallocation warning easy_tier easy_tier_status"
    + String(repeating: " tier tier_mdisk_count tier_capacity tier_free_capacity", count: 5)
    + " compression_active compression_virtual_capacity compression_compressed_capacity"
    + " compression_uncompressed_capacity site_id site_name parent_mdisk_grp_id parent_mdisk_grp_name"
    + " child_mdisk_grp_count child_mdisk_grp_capacity type encrypt owner_type owner_id owner_name data_reduction"
    + " used_capacity_before_reduction used_capacity_after_reduction overhead_capacity deduplication_capacity_saving"
    + " reclaimable_capacity physical_capacity physical_free_capacity shared_resources vdisk_protection_enabled"
    + " vdisk_protection_status easy_tier_fcm_over_allocation_max auto_expand auto_expand_max_capacity"

  /// With the names that the sheet writes in braces or describes written out.
  private static let systemRows =
    "id name location partnership total_mdisk_capacity space_in_mdisk_grps space_allocated_to_vdisks total_free_space"
    + " total_vdiskcopy_capacity total_used_capacity total_overallocation total_vdisk_capacity"
    + " total_allocated_extent_capacity statistics_status statistics_frequency cluster_locale time_zone code_level"
    + " console_IP id_alias gm_link_tolerance gm_inter_cluster_delay_simulation gm_intra_cluster_delay_simulation"
    + " gm_max_host_delay email_reply email_contact email_contact_primary email_contact_alternate"
    + " email_contact_location email_contact2 email_contact2_primary email_contact2_alternate email_state"
    + " inventory_mail_interval cluster_ntp_IP_address cluster_isns_IP_address iscsi_auth_method iscsi_chap_secret"
    + " auth_service_configured auth_service_enabled auth_service_url auth_service_user_name auth_service_pwd_set"
    + " auth_service_cert_set auth_service_type relationship_bandwidth_limit"
    + String(repeating: " tier tier_capacity tier_free_capacity", count: 5)
    + " easy_tier_acceleration has_nas_key layer rc_buffer_size compression_active compression_virtual_capacity"
    + " compression_compressed_capacity compression_uncompressed_capacity cache_prefetch email_organization"
    + " email_machine_address email_machine_city email_machine_state email_machine_zip email_machine_country"
    + " total_drive_raw_capacity compression_destage_mode local_fc_port_mask partner_fc_port_mask high_temp_mode"
    + " topology topology_status rc_auth_method vdisk_protection_time vdisk_protection_enabled product_name odx"
    + " max_replication_delay partnership_exclusion_threshold gen1_compatibility_mode_enabled ibm_customer"
    + " ibm_component ibm_country tier_scm_compressed_data_used tier0_flash_compressed_data_used"
    + " tier1_flash_compressed_data_used tier_enterprise_compressed_data_used tier_nearline_compressed_data_used"
    + " total_reclaimable_capacity physical_capacity physical_free_capacity used_capacity_before_reduction"
    + " used_capacity_after_reduction overhead_capacity deduplication_capacity_saving enhanced_callhome"
    + " censor_callhome host_unmap backend_unmap quorum_mode quorum_site_id quorum_site_name quorum_lease"
    + " automatic_vdisk_analysis_enabled callhome_accepted_usage safeguarded_copy_suspended"
}
