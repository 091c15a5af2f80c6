export async function buildEvidence(_: URL) {}
