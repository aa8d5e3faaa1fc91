# Completion of testkeyserver in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_testkeyserver
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    lskeyserver -nohdr -delim : 2>/dev/null | string split -f 2 :
end
complete -c testkeyserver -f -a '(__rekey_rehearsal_testkeyserver)'
