internal import Simulation
internal import StoredForm

/// What an alert is about: the same cause at the same object is one alert, whatever the object is called by then.
struct AlertSubject: Hashable, Sendable {
  let eventID: String
  let errorCode: String
  let objectType: String
  let objectID: String

  init(_ cause: EventCause, _ object: EventObject) {
    eventID = cause.eventID
    errorCode = cause.errorCode
    objectType = object.type
    objectID = object.id
  }
}

extension Event {
  /// What it is about.
  var subject: AlertSubject { AlertSubject(cause, object) }
}

extension AlertSubject: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    eventID = try members.take("eventID")
    errorCode = try members.take("errorCode")
    objectType = try members.take("objectType")
    objectID = try members.take("objectID")
    try members.finish()
  }

  /// Writes every member.
  var stored: JSONValue {
    var members = MemberWriter()
    members.put("eventID", eventID)
    members.put("errorCode", errorCode)
    members.put("objectType", objectType)
    members.put("objectID", objectID)
    return members.object
  }
}
