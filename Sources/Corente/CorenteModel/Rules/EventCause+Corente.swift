public import Simulation

extension EventCause {
  /// An administrator had a key regenerated.
  public static func regenerationStarted(by user: String) -> EventCause {
    EventCause(eventID: "CORNT9001I", eventText: "Key regeneration started by administrator \(user)")
  }

  /// A tunnel is down, and why.
  public static func tunnelDown(_ name: String, _ reason: String) -> EventCause {
    EventCause(eventID: "CORNT9002W", eventText: "Tunnel \(name) down: \(reason)")
  }

  /// A tunnel is up again.
  public static func tunnelUp(_ name: String) -> EventCause {
    EventCause(eventID: "CORNT9003I", eventText: "Tunnel \(name) up")
  }

  /// A key was not made.
  public static func regenerationFailed(keeping generation: some CustomStringConvertible) -> EventCause {
    EventCause(
      eventID: "CORNT9004E", eventText: "Key regeneration failed; generation \(generation) stays in use")
  }

  /// A key was made, and the SCP has it.
  public static func generationStored(_ generation: some CustomStringConvertible) -> EventCause {
    EventCause(eventID: "CORNT9005I", eventText: "Key generation \(generation) stored by the SCP")
  }
}
