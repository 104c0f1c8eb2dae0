/** True for files that people read as a whole: documents, licences, pictures. */
export function isTextFile(path: string): boolean {
  return /\.(?:md|markdown|txt|rst|adoc|docx?|pdf|png|jpe?g|gif|svg|webp)$|(?:^|\/)[A-Z][A-Z_]*$/.test(path);
}
