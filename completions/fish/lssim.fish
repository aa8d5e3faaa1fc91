# Completion of lssim in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_lssim
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
            else if contains -- $word -explain -assert -delim -filtervalue
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
        case '-explain'
            printf '%s\n' "$attached"086006 "$attached"086007 "$attached"086008 "$attached"086009 "$attached"1328 "$attached"1780 "$attached"1785 "$attached"2550 "$attached"2555 "$attached"CMMVC0001E "$attached"CMMVC0002E "$attached"CMMVC0003E "$attached"CMMVC0004E "$attached"CMMVC0005E "$attached"CMMVC0006E "$attached"CMMVC0007E "$attached"CMMVC0008E "$attached"CMMVC0101E "$attached"CMMVC0102E "$attached"CMMVC0103E "$attached"CMMVC0104E "$attached"CMMVC0105E "$attached"CMMVC0106E "$attached"CMMVC0107E "$attached"CMMVC0108E "$attached"CMMVC0109E "$attached"CMMVC0110E "$attached"CMMVC0111E "$attached"CMMVC0112E "$attached"CMMVC0113E "$attached"CMMVC0114E "$attached"CMMVC0115E "$attached"CMMVC0116E "$attached"CMMVC0117E "$attached"CMMVC0118E "$attached"CMMVC0119E "$attached"CMMVC0120E "$attached"CMMVC0121E "$attached"CMMVC0122E "$attached"CMMVC0123E "$attached"CMMVC0124E "$attached"CMMVC0125E "$attached"CMMVC0126E "$attached"CMMVC0127E "$attached"CMMVC0129E "$attached"CMMVC1127I "$attached"CMMVC1153I "$attached"CMMVC5707E "$attached"CMMVC5709E "$attached"CMMVC5711E "$attached"CMMVC5713E "$attached"CMMVC5716E "$attached"CMMVC5753E "$attached"CMMVC5754E "$attached"CMMVC5804E "$attached"CMMVC5987E "$attached"CMMVC6035E "$attached"CMMVC6527E "$attached"CMMVC7016E "$attached"CMMVC7353E "$attached"CMMVC8275E "$attached"CORNT1001E "$attached"CORNT1002E "$attached"CORNT1004E "$attached"CORNT1005E "$attached"CORNT1006E "$attached"CORNT1007E "$attached"CORNT9001I "$attached"CORNT9002W "$attached"CORNT9003I "$attached"CORNT9004E "$attached"CORNT9005I "$attached"LMDKP1001E "$attached"LMDKP1002E "$attached"LMDKP1003E "$attached"LMDKP1004E "$attached"LMDKP1005E "$attached"LMDKP1006E "$attached"LMDKP1007E "$attached"LMDKP1008E "$attached"LMDKP1009E "$attached"LMDKP2001E "$attached"LMDKP2002E "$attached"LMDKP2003E "$attached"LMDKP2004E "$attached"LMDKP2005E "$attached"LMDKP2006E "$attached"LMDKP2007E "$attached"LMDKP2008E "$attached"LMDKP2010I "$attached"LMDKP3001E "$attached"LMDKP3002E "$attached"LMDKP3003E "$attached"LMDKP3004E "$attached"LMDKP3005E "$attached"LMDKP3006E "$attached"LMDKP3007E "$attached"LMDKP3008E "$attached"LMDKP3009E "$attached"LMDKP4001E "$attached"LMDKP9001I "$attached"LMDKP9002I "$attached"LMDKP9003I "$attached"LMDKP9004I "$attached"LMDKP9005I "$attached"LMDKP9006W "$attached"LMDKP9007I "$attached"LMDKP9008E "$attached"RHRSL0002E "$attached"RHRSL0003E "$attached"RHRSL0004E "$attached"RHRSL0005W "$attached"RHRSL0006E "$attached"RHRSL0007E "$attached"RHRSL0008E "$attached"RHRSL0009E "$attached"RHRSL0010E "$attached"RHRSL0011E "$attached"RHRSL0012E "$attached"RHRSL0013E "$attached"RHRSL0101E "$attached"RHRSL0102E "$attached"RHRSL0103E "$attached"RHRSL0104E "$attached"RHRSL0105E "$attached"RHRSL0106E "$attached"RHRSL0107E "$attached"RHRSL0108E "$attached"RHRSL0109E "$attached"RHRSL0110E "$attached"RHRSL0111E "$attached"RHRSL0112E "$attached"RHRSL0113E "$attached"RHRSL0114E "$attached"RHRSL0115E "$attached"RHRSL0201E "$attached"RHRSL0202E "$attached"RHRSL0203E "$attached"RHRSL0204E "$attached"RHRSL0205E "$attached"RHRSL0206E "$attached"RHRSL0207E "$attached"RHRSL0208E "$attached"RHRSL0209E "$attached"RHRSL0210E "$attached"RHRSL0211E "$attached"RHRSL0212E "$attached"RHRSL0213E "$attached"RHRSL0221E "$attached"RHRSL0222E "$attached"RHRSL0223E "$attached"RHRSL0231E "$attached"RHRSL9001W
        case '-assert'
            set -l begun (string match -r -- '.*:' (string replace -- "$attached" '' $current))
            for attribute in (lssim -delim : </dev/null 2>/dev/null | string split -f 1 :)
                echo "$attached$begun$attribute="
            end
        case '-delim'
        case '-filtervalue'
            set -l begun (string match -r -- '.*:' (string replace -- "$attached" '' $current))
            for attribute in (lssim -assumptions '-filtervalue?' </dev/null 2>/dev/null | string split -f 1 :)
                echo "$attached$begun$attribute="
            end
        case ''
            not string match -qr -- ' (-assumptions|-explain|-assert) ' $given; and set -a options '-assumptions'\t'Lists what is guessed of the real system: the question, the answer in force, how far it is known and where it comes from.'
            not string match -qr -- ' (-explain|-assumptions|-assert|-filtervalue|-filtervalue\?) ' $given; and set -a options '-explain'\t'Tells of a message, or of a code of the event log: whose it is, how far it is known, what it means and what to do; of an assumption, such as G01, what lssim -assumptions lists.'
            not string match -qr -- ' (-assert|-assumptions|-explain|-filtervalue|-filtervalue\?) ' $given; and set -a options '-assert'\t'Shows the attributes and ends with status 0 if all conditions hold, with 1 if not. A condition is attr=value; = and != compare texts, in which one * stands for any text, and >=, <=, > and < compare numbers and times.'
            not string match -qr -- ' (-delim|-json) ' $given; and set -a options '-delim'\t'Separates fields by this character instead of padding them with spaces.'
            not string match -qr -- ' (-nohdr|-json) ' $given; and set -a options '-nohdr'\t'Leaves out the header; in a detailed view, the attributes\' names.'
            not string match -qr -- ' (-json|-delim|-nohdr) ' $given; and set -a options '-json'\t'Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several times is an array.'
            not string match -qr -- ' (-filtervalue|-explain|-assert|-filtervalue\?) ' $given; and set -a options '-filtervalue'\t'Lists only rows that match; one * stands for any text, and >= and <= compare numbers and times.'
            not string match -qr -- ' (-filtervalue\?|-explain|-assert|-filtervalue) ' $given; and set -a options '-filtervalue?'\t'Lists the attributes that -filtervalue knows.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c lssim -f -a '(__rekey_rehearsal_lssim)'
