public import CommandKit
internal import CommandSession
internal import CorenteModel
internal import Simulation

/// The messages of the corente family.
public enum CorenteMessages {
  /// Every message of the family, and what there is to know about its events.
  public static var all: [MessageEntry] {
    CorenteRefusal.samples.map(\.entry) + [PasswordFailure.sample.entry] + events + faults
  }

  /// The messages of `chsim -fault` that only this family has.
  public static var faults: [MessageEntry] { [CorenteFaultRefusal.noLocation.entry] }

  private static var events: [MessageEntry] {
    [
      event(
        .regenerationStarted(by: "{user}"), meaning: "An administrator had the key of the Location regenerated.",
        remedy: "None: service comes back by itself. If nobody should have, find out who did."),
      event(
        .tunnelDown("{a}-{b}", "{reason}"),
        meaning: "The tunnel is down because a gateway is off (partner_offline), is making a new key (regenerating), or"
          + " does not have the other's present key (key_mismatch). Each reason is an alert of its own.",
        remedy: "The alert is fixed when the tunnel is up again. If the reason is key_mismatch, lslocationkey shows who"
          + " lacks the key: its connection to the SCP is what to look at."),
      event(.tunnelUp("{a}-{b}"), meaning: "The tunnel is up again.", remedy: "None."),
      event(
        .regenerationFailed(keeping: "{g}"),
        meaning:
          "The gateway or the SCP could not be reached when the key was made, or making it failed. The tunnels come"
          + " back on the old key.",
        remedy: "Mend what failed, and have the key regenerated again: that is another interruption."),
      event(
        .generationStored("{g}"), meaning: "The new key is in use. The other Locations get it next.",
        remedy: "lslocationkey shows who has it."),
    ]
  }

  private static func event(_ cause: EventCause, meaning: String, remedy: String) -> MessageEntry {
    MessageEntry(cause.eventID, cause.eventText, .unread, meaning: meaning, remedy: remedy)
  }
}
