/**
 * A page token of the text `None`. boto3 writes it down as it is and asks without a token, for `None` is how an absent one
 * was written once; so it is kept apart from a missing token and from a `None` that the caller passes himself.
 */
export const noneText = Object.freeze({ text: "None" });
