const escaped = (text: string) =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')

/** A DOCX's own facts; the writer's would name the moment of the download, so that no two copies are alike. */
export const coreProperties = (
  title: string,
  at: Date,
) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${at.toISOString()}</dcterms:created></cp:coreProperties>`
