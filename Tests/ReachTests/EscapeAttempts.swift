/// Lines by which somebody might try to get out of the restricted shell.
enum EscapeAttempts {
  /// Where the attempts aim: a folder with a text file `secret` and a program `escape` that both give away the word `ESCAPED`.
  ///
  /// - Parameter folder: the folder's path.
  /// - Returns: the lines.
  static func lines(aimingAt folder: String) -> [String] {
    (programs + reading + quoting + writing).map { $0.replacing("@", with: folder) }
      + evaluating.map { $0.replacing("AIM", with: folder) }
  }

  private static let programs = [
    "@/escape", "lssystem; @/escape", "lssystem | @/escape", "false || @/escape", "$(@/escape)", "`@/escape`",
    "(@/escape)",
    "/bin/sh -c @/escape", "sh -c @/escape", "bash", "bash -c @/escape", "env @/escape", "/usr/bin/env",
    "nice @/escape",
    "PATH=@; escape", "PATH=@ escape", "PATH+=:@; escape", "export PATH=@; escape", "read PATH <<<@; escape",
    "printf -v PATH @; escape", "for PATH in @; do escape; done", "unset PATH; escape",
    "f() { local PATH=@; escape; }; f",
    "BASH_ENV=@/escape lssystem | grep id", "lssystem | BASH_ENV=@/escape grep id", "lssystem | ENV=@/escape grep id",
    "LD_PRELOAD=@/escape lssystem", "lssystem | LD_DEBUG=all LD_DEBUG_OUTPUT=@/out grep id",
    "lssystem | SHELLOPTS=xtrace PS4='$(@/escape)' grep id",
    "command @/escape", "command -p sh -c @/escape", "builtin . @/escape", "exec @/escape", "exec -a x @/escape",
    "eval @/escape", "source @/escape", ". @/escape", ". escape", "enable -f @/escape x", "enable eval; eval @/escape",
    "enable source; source @/escape", "hash -p @/escape x; x", "BASH_CMDS[x]=@/escape; x",
    "BASH_CMDS[lssystem]=@/escape; lssystem", "BASH_CMDS=([x]=@/escape); x", "BASH_ALIASES[x]=@/escape; x",
    "alias x=@/escape\nx", "set +r; @/escape", "set +o restricted; @/escape", "shopt -u restricted_shell; @/escape",
    "x() { @/escape; }; x", "function lssystem { @/escape; }; lssystem",
    "function @/escape { echo; }; trap @/escape EXIT",
    "trap @/escape EXIT", "trap @/escape DEBUG; lssystem", "coproc @/escape", "time @/escape", "! @/escape",
    "@/escape &",
    "echo <(@/escape)", "echo >(@/escape)", "compgen -C @/escape x", "complete -C @/escape x",
    "mapfile -C @/escape -c 1",
    "bind -x '\"x\":@/escape'", "fc -e @/escape", "cd @; ./escape", "pushd @; ./escape", "jobs -x @/escape", "bg; fg",
    "PROMPT_COMMAND=@/escape", "command_not_found_handle() { @/escape; }; nosuch", "lssystem\n@/escape",
    "filter @/escape", "filter ../..@/escape", "filter sh -c @/escape", "filter awk 'BEGIN { system(\"@/escape\") }'",
    "awk 'BEGIN { system(\"@/escape\") }'", "lssystem | sed '1e @/escape'", "lssystem | sed 's#.*#@/escape#e'",
    "lssystem | sort --compress-program=@/escape", "find @ -exec @/escape", "xargs @/escape", "python3 -c 1",
    "perl -e 1",
    "scp -t @", "scp -f @/secret", "sftp-server", "internal-sftp", "rsync --server . @", "ssh localhost",
    "kill -l && echo ESCAPED",
  ]

  private static let reading = [
    "cat @/secret", "cat <@/secret", "read x <@/secret; echo $x", "while read -r x; do echo $x; done <@/secret",
    "echo $(<@/secret)", "echo \"$(< @/secret)\"", "echo $(< '@/secret')", "mapfile x <@/secret; echo ${x[@]}",
    "exec 3<@/secret; read -u 3 x; echo $x", "read x <>@/secret; echo $x", "cat 0<@/secret", "cat <<<x <@/secret",
    "cat <<<<@/secret", "cat <& @/secret", "grep . @/secret", "grep -e . @/secret", "grep -- . @/secret",
    "grep -f @/secret x", "lssystem | grep -v -f @/secret", "grep -r . @", "grep -d recurse . @",
    "grep --file=@/secret x",
    "head @/secret", "head -1 @/secret", "head -n1 @/secret", "tail @/secret", "sort @/secret",
    "sort --files0-from=@/secret",
    "cut -c1- @/secret", "uniq @/secret", "wc @/secret", "wc --files0-from=@/secret", "tr a b @/secret",
    "sed p @/secret",
    "sed -e p @/secret", "sed -f @/secret", "lssystem | sed 'r @/secret'", "lssystem | sed '1R @/secret'",
    "filter cat @/secret", "filter head @/secret", "more @/secret", "less @/secret", "test -r @/secret && . @/secret",
    "printf '%s\\n' @/*", "chkeyserver -sslcert @/secret 0", "dd if=@/secret", "base64 @/secret",
  ]

  /// What a check that knows of quotes could take for quoted.
  private static let quoting = [
    ": # '\ncat <@/secret\n: # '", ": # \"\ncat <@/secret\n: # \"", "cat <<E\n'\nE\ncat <@/secret #'",
    "echo \\'; cat <@/secret; echo \\'", "echo \"'\"; cat <@/secret; echo \"'\"", "echo $'\\''; cat <@/secret #'",
    "echo \"${x-'}\"; cat <@/secret; echo \"${x-'}\"", "echo `echo \\\\'`; cat <@/secret; echo `echo \\\\'`",
    "echo \"$(echo \")\"; cat <@/secret; echo \"\")\"", "cat <''@/secret", "cat <\"\"@/secret", "cat <\\\n@/secret",
    "cat <''<@/secret", "((1)) ; cat '<' <@/secret", "case x in x) cat <@/secret;; esac", "a['<']=1; cat <@/secret",
    "[[ x =~ (') ]]; cat <@/secret #') ]]", "cat <=@/secret", "cat <&@/secret",
  ]

  /// Text that bash evaluates again, in quotes or put together at run time; the folder is called AIM, because of the sign in them.
  private static let evaluating = [
    "let 'a[$(cat <AIM/secret >&2)]'", "x='a[$(cat <AIM/secret >&2)]'; echo $((x))",
    "x='a[$(cat <AIM/secret >&2)]'; ((x))", "x='a[$(cat <AIM/secret >&2)]'; [[ x -eq 0 ]]",
    "[[ -v 'a[$(cat <AIM/secret >&2)]' ]]", "test -v 'a[$(cat <AIM/secret >&2)]'",
    "read 'a[$(cat <AIM/secret >&2)]' <<<1", "printf -v 'a[$(cat <AIM/secret >&2)]' x",
    "unset 'a[$(cat <AIM/secret >&2)]'", "x='a[$(cat <AIM/secret >&2)]'; echo ${!x}",
    "x='a[$(cat <AIM/secret >&2)]'; s=abc; echo ${s:x}", "p='$(<AIM/secret)'; echo \"${p@P}\"",
    "printf -v y '\\074'; p='$('\"$y\"'AIM/secret)'; echo \"${p@P}\"", "p=$'$(\\x3cAIM/secret)'; echo \"${p@P}\"",
    "p=$'$(\\x3cAIM/secret)'; echo \"${p@\\\nP}\"", "p=($'$(\\x3cAIM/secret)'); echo \"${p[0]@P}\" \"${p[@]@P}\"",
    "set -- x; f() { echo \"${1@P}\"; }; f $'$(\\x3cAIM/secret)'",
    "f() { echo \"${*@P}\" \"${@@P}\"; }; f $'$(\\x3cAIM/secret)'",
  ]

  private static let writing = [
    "echo x >@/out", "echo x >>@/out", "echo x >|@/out", "echo x &>@/out", "echo x &>>@/out", "echo x >&@/out",
    "nosuch 2>@/out", "exec 3>@/out", "exec >@/out", ": <>@/out", "lssystem | tee @/out", "lssystem | sort -o @/out",
    "lssystem | sort --output=@/out", "lssystem | sort -T @", "lssystem | uniq - @/out", "lssystem | sed 'w @/out'",
    "lssystem | sed -n 's/id/x/w @/out'", "lssystem | sed -i p @/secret", "history -w @/out",
    "HISTFILE=@/out history -a",
    "cp @/secret @/out", "ln -s @/secret @/out", "mkdir @/out", "rm @/secret", "touch @/out", "{ echo x; } >@/out",
    "f() { echo x; } >@/out; f", "while false; do :; done >@/out", "echo x >out", "echo x >$(echo @/out)",
  ]
}
