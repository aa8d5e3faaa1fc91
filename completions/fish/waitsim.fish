# Completion of waitsim in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_waitsim
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l current (string unescape -- "$typed"; or string unescape -- "$typed\""; or string unescape -- "$typed'")
    set -l given ' '
    set -l pending ''
    set -l needed
    set -l attached ''
    set -l options
    set -e words[1]
    for word in $words
        if test "$word" = --
            set -a needed --
        else if string match -qr -- '^-[^0-9]' $word
            set pending ''
            set given "$given"(string replace -r '=.*' '' -- $word)' '
            if string match -q -- '*=*' $word
                set given "$given"(string replace -a ' ' '' -- $word)' '
            else if contains -- $word -object -id -attr -value -notvalue -timeout -delay
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-object'
            if not string match -qr -- ' (-id) ' $given
                printf '%s\n' "$attached"encryption "$attached"lmdkp "$attached"corente
            end
            printf '%s\n' "$attached"keyserver "$attached"portusb "$attached"kpvector "$attached"location
        case '-id'
            if string match -qr -- ' (-object=keyserver) ' $given
                lskeyserver -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
            if string match -qr -- ' (-object=portusb) ' $given
                lsportusb -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
            end
            if string match -qr -- ' (-object=kpvector) ' $given
                lskpvector -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
            if string match -qr -- ' (-object=location) ' $given
                lslocation -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
        case '-attr'
            if string match -qr -- ' (-object=encryption) ' $given
                printf '%s\n' "$attached"status "$attached"error_sequence_number "$attached"usb_rekey "$attached"usb_key_copies "$attached"usb_key_filename "$attached"usb_rekey_filename "$attached"keyserver_status "$attached"keyserver_rekey "$attached"keyserver_pmk_uid "$attached"keyserver_pmk_rekey_uid "$attached"recovery_key_status "$attached"recovery_key_rekey "$attached"recovery_key_name "$attached"recovery_key_rekey_name "$attached"internal_key_status "$attached"internal_key_last_rekey_time
            end
            if string match -qr -- ' (-object=keyserver) ' $given
                printf '%s\n' "$attached"id "$attached"name "$attached"status "$attached"err_seq_num "$attached"IP_address "$attached"port "$attached"type "$attached"primary "$attached"certificate
            end
            if string match -qr -- ' (-object=portusb) ' $given
                printf '%s\n' "$attached"id "$attached"node_id "$attached"node_name "$attached"node_side "$attached"port_id "$attached"status "$attached"encryption_state "$attached"service_state
            end
            if string match -qr -- ' (-object=lmdkp) ' $given
                printf '%s\n' "$attached"account "$attached"lmd_operator "$attached"kp_operator "$attached"message_server "$attached"mailbox_count "$attached"directory "$attached"directory_check "$attached"own_entry "$attached"bet_unreconciled "$attached"advisory_pending "$attached"rekey_vector_id
            end
            if string match -qr -- ' (-object=kpvector) ' $given
                printf '%s\n' "$attached"id "$attached"short_title "$attached"type "$attached"firefly_type "$attached"generation "$attached"effective_time "$attached"rekey_due "$attached"rekey_status "$attached"rekey "$attached"rekey_error "$attached"request_message_id "$attached"request_time "$attached"response_overdue "$attached"credential_generation "$attached"credential_status "$attached"credential_posted_time "$attached"upload_attempts
            end
            if string match -qr -- ' (-object=corente) ' $given
                printf '%s\n' "$attached"domain "$attached"scp_status "$attached"location_count "$attached"location_connected "$attached"tunnel_up "$attached"tunnel_total "$attached"regenerating_count "$attached"stale_holder_count "$attached"alarm_count
            end
            if string match -qr -- ' (-object=location) ' $given
                printf '%s\n' "$attached"id "$attached"name "$attached"domain "$attached"location_group "$attached"gateway_config "$attached"scp_connection "$attached"last_contact_time "$attached"key_generation "$attached"key_time "$attached"regenerate "$attached"distribution "$attached"holders_current "$attached"holders_total "$attached"tunnels_up "$attached"tunnels_total
            end
        case '-value'
        case '-notvalue'
        case '-timeout'
        case '-delay'
        case ''
            not string match -qr -- ' (-object|-delay) ' $given; and set -a options '-object'\t'The kind of object to look at: encryption, keyserver, portusb, lmdkp, kpvector, corente, location.'
            not string match -qr -- ' (-id|-delay|-object=encryption|-object=lmdkp|-object=corente) ' $given; and set -a options '-id'\t'Which object, if there are several of the kind.'
            not string match -qr -- ' (-attr|-delay) ' $given; and set -a options '-attr'\t'The attribute, by its name in the detailed view.'
            not string match -qr -- ' (-value|-delay|-notvalue) ' $given; and set -a options '-value'\t'Waits until the attribute has this value.'
            not string match -qr -- ' (-notvalue|-delay|-value) ' $given; and set -a options '-notvalue'\t'Waits until the attribute has another value; a blank is none.'
            not string match -qr -- ' (-timeout|-delay) ' $given; and set -a options '-timeout'\t'How long to wait at most, in simulated time: 90s, 45m, 5h, 60d.'
            not string match -qr -- ' (-delay|-object|-attr|-timeout|-value|-notvalue|-id) ' $given; and set -a options '-delay'\t'Waits for that long, in simulated time: 90s, 45m, 5h, 60d.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c waitsim -f -a '(__rekey_rehearsal_waitsim)'
