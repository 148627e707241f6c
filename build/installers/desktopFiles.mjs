/** What a Linux desktop shows of the app, by the Desktop Entry Specification. `%f` is the sealed file that is opened with it. */
export function desktopEntry({ executable, icon, productName }) {
  return `[Desktop Entry]
Type=Application
Version=1.5
Name=${productName}
GenericName=Grievances tracker
GenericName[hi]=शिकायत ट्रैकर
Comment=Citizens' complaints from social media, and the officers who answer for them
Comment[hi]=सोशल मीडिया से नागरिकों की शिकायतें, और उनके लिए उत्तरदायी अधिकारी
Exec=${executable} %f
Icon=${icon}
Terminal=false
Categories=Office;
MimeType=${MIME_TYPE};
StartupNotify=true
StartupWMClass=${productName}
Actions=desk;

[Desktop Action desk]
Name=Open the desk
Name[hi]=डेस्क खोलें
Exec=${executable} --desk
`;
}

/** As `electron-builder.yml` names it for the other installers. */
const MIME_TYPE = "application/vnd.ismgt.review";

/** Tells the system what a sealed file is. */
export function mimeType(icon) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${MIME_TYPE}">
    <comment>ISMGT review file</comment>
    <comment xml:lang="hi">ISMGT समीक्षा फ़ाइल</comment>
    <glob pattern="*.ismgt"/>
    <icon name="${icon}"/>
  </mime-type>
</mime-info>
`;
}

export const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
