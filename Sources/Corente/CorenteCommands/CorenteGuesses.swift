internal import CommandKit
internal import CommandSession

/// What is guessed of the real system, with the usual answers. `CorenteAssumption` has those that can be switched.
enum CorenteGuesses {
  static let all: [Guess] = [
    Guess(
      number: "C01", choice: "ours",
      question: "By which commands, attributes and values is the real system worked?",
      grade: .ours, source: "The documented procedure is a window of App Net Manager; no command line was found.",
      test: "None: look whether a later version has one."),
    Guess(
      number: "C02", choice: "30s,5s,15s",
      question: "How long does a new key take, then its distribution, then a tunnel?",
      grade: .ours, source: "Not found; the procedure speaks of a temporary interruption.",
      test: "Regenerate a key in a maintenance window, and note the times of the alarms."),
    Guess(
      number: "C03", choice: "old_key",
      question: "Which key is in use if the new one cannot be given to the SCP?",
      grade: .ours,
      source: "Not found. A gateway with a key that nobody can check would need a recovery that is not documented.",
      test: "Cut a Location off right after Generate."),
    Guess(
      number: "C04", choice: "yes", question: "Does a failed attempt interrupt the tunnels too?",
      grade: .ours, source: "Inferred: the tunnels are interrupted for the attempt, whatever comes of it.",
      test: "Cut a Location off right after Generate, and look at its tunnels."),
    Guess(
      number: "C05", choice: "refuse", question: "Can the key of a Location be regenerated that is not connected?",
      grade: .ours, source: "The procedure names Locations that are not connected as receivers only.",
      test: "Try it with a gateway that is off."),
    Guess(
      number: "C06", choice: "refuse", question: "Can a second regeneration begin while one is under way?",
      grade: .ours, source: "Not found.", test: "Click Generate twice."),
    Guess(
      number: "C07", choice: "at_the_end",
      question: "Does a gateway or an SCP fail the attempt that is out of reach for a part of it only?",
      grade: .ours, source: "Not found; only the moment counts at which the key is made.",
      test: "Cut a Location off for a few seconds after Generate."),
    Guess(
      number: "C08", choice: "yes", question: "Do tunnels stay up while a gateway has lost the SCP?",
      grade: .ours, source: "Inferred: gateways check keys against what they store themselves.",
      test: "Cut a Location's line to the SCP, and look at its tunnels."),
    Guess(
      number: "C09", choice: "5s",
      question: "How soon does a Location contact the SCP when the connection between them returns?",
      grade: .ours, source: "Not found; the procedure says the next time they contact the SCP.",
      test: "Turn a gateway on again after a regeneration elsewhere, and wait for its tunnel."),
    Guess(
      number: "C10", choice: "line",
      question: "What is shown as the connection of a Location while the SCP itself cannot be reached?",
      grade: .ours,
      source: "Not found; here it is the Location's own line, and scp_status of lscorente is the other end.",
      test: "Stop the SCP, and look at the Locations."),
    Guess(
      number: "C11", choice: "everything", question: "What does an administrator see while the SCP cannot be reached?",
      grade: .ours, source: "Not found; the real tool works through the SCP and may show nothing.",
      test: "Stop the SCP, and look at the Locations."),
    Guess(
      number: "C12", choice: "first", question: "Which reason is shown for a tunnel that is down for several?",
      grade: .ours, source: "Not found; here partner_offline goes before regenerating, and that before key_mismatch.",
      test: "Turn a gateway off during a regeneration elsewhere, and look at the tunnel."),
    Guess(
      number: "C13", choice: "each",
      question: "Is a tunnel that is down for one reason after another one alarm or several?",
      grade: .ours, source: "Not found; all of them are fixed when the tunnel is up.",
      test: "Regenerate a key while a Location has lost the SCP, and look at the alarms."),
    Guess(
      number: "C14", choice: "no", question: "Is a regeneration that failed an alarm?",
      grade: .ours, source: "An alarm has a clearing and an event has none; nothing clears a failed attempt.",
      test: "Cut a Location off right after Generate, and look at the alarms."),
    Guess(
      number: "C15", choice: "no",
      question: "Is an administrator locked out, or an alarm raised, after wrong passwords?",
      grade: .ours, source: "Not found.", test: "Enter a wrong password several times."),
    Guess(
      number: "C16", choice: "ours",
      question: "Which numbers and texts have the messages and events CORNT1001E to CORNT9005I?",
      grade: .ours, source: "Not found.", test: "Any of the refused actions: note the text."),
    Guess(
      number: "C17", choice: "four",
      question: "Which Locations, groups and administrators are there, and which tunnels between them?",
      grade: .ours,
      source:
        "All names are fictional. Every two Locations have a tunnel, so that each regeneration interrupts something"
        + " everywhere.",
      test: "None: look at your own domain."),
    Guess(
      number: "C18", choice: "left_out", question: "What becomes of the SCP's own key, and of its tunnels?",
      grade: .ours,
      source:
        "The text says that the SCP has a key, and that tunnels are made between any of these devices; how its key"
        + " is renewed was not found. Here a Location's connection to the SCP stands whatever keys there are.",
      test: "Regenerate a key, and look whether the Location's connection to the SCP is interrupted."),
    Guess(
      number: "C19", choice: "no",
      question: "Is a key_mismatch an alarm that lasts only until a key arrives that is on its way?",
      grade: .ours, source: "Not found; it passes within seconds after every regeneration.",
      test: "Regenerate a key while all Locations are connected, and look at the alarms."),
    Guess(
      number: "C20", choice: "scp,admin,power,busy,link",
      question: "Which refusal comes first, and is a wrong name told from a wrong password?",
      grade: .ours, source: "Not found; that the two are not told apart is usual.",
      test: "Give a wrong password for a Location that is off, then for one outside your power."),
    Guess(
      number: "C21", choice: "1",
      question: "Does a script that is refused because a regeneration is under way do right to try again later?",
      grade: .ours,
      source:
        "No command line was found. Here the exit status says no: the same command would begin another interruption.",
      test: "None: it follows from C01."),
  ]
}
