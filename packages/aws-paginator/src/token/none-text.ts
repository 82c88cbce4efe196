/**
 * A page token that is the text `None`. boto3 writes it into its tokens as it is, but sends no token for it, because `None` once
 * stood for an absent one. So it must differ from a missing token, and from a `None` that the caller passes.
 */
export const noneText = Object.freeze({ text: "None" });
