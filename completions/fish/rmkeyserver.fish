# Completion of rmkeyserver in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_rmkeyserver
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    lskeyserver -nohdr -delim : 2>/dev/null | string split -f 2 :
end
complete -c rmkeyserver -f -a '(__rekey_rehearsal_rmkeyserver)'
