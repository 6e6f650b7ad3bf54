<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>app</name>
  <message>
   <source> a bar</source>
   <translation> pro Takt</translation>
  </message>
  <message>
   <source> a minute</source>
   <translation> pro Minute</translation>
  </message>
  <message>
   <source>&amp;Add references…</source>
   <translation>Referenzen &amp;hinzufügen …</translation>
  </message>
  <message>
   <source>&amp;Attach a score…</source>
   <translation>&amp;Noten anfügen …</translation>
  </message>
  <message>
   <source>&amp;Back 5 seconds</source>
   <translation>5 Sekunden &amp;zurück</translation>
  </message>
  <message>
   <source>&amp;Back to the take</source>
   <translation>&amp;Zurück zur Aufnahme</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>&amp;Abbrechen</translation>
  </message>
  <message>
   <source>&amp;Compare with another model…</source>
   <translation>Mit anderem Modell &amp;vergleichen …</translation>
  </message>
  <message>
   <source>&amp;Compare with another take…</source>
   <translation>Mit anderer Aufnahme ver&amp;gleichen …</translation>
  </message>
  <message>
   <source>&amp;Compare with other performances…</source>
   <translation>Mit anderen Einspielungen ver&amp;gleichen …</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <source>&amp;Delete this take…</source>
   <translation>Diese Aufnahme &amp;löschen …</translation>
  </message>
  <message>
   <source>&amp;Discard the recording…</source>
   <translation>Aufnahme &amp;verwerfen …</translation>
  </message>
  <message>
   <source>&amp;Export the list…</source>
   <translation>&amp;Liste exportieren …</translation>
  </message>
  <message>
   <source>&amp;Export the take…</source>
   <translation>Aufnahme &amp;exportieren …</translation>
  </message>
  <message>
   <source>&amp;Export your ratings…</source>
   <translation>Eigene Bewertungen &amp;exportieren …</translation>
  </message>
  <message>
   <source>&amp;Faster</source>
   <translation>&amp;Schneller</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Find a command…</source>
   <translation>Befehl &amp;suchen …</translation>
  </message>
  <message>
   <source>&amp;Find takes</source>
   <translation>Aufnahmen &amp;suchen</translation>
  </message>
  <message>
   <source>&amp;Fit the whole take</source>
   <translation>&amp;Ganze Aufnahme zeigen</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Import a library…</source>
   <translation>Bibliothek &amp;importieren …</translation>
  </message>
  <message>
   <source>&amp;Leave out the score</source>
   <translation>Noten &amp;weglassen</translation>
  </message>
  <message>
   <source>&amp;Library</source>
   <translation>&amp;Bibliothek</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <source>&amp;Load another model…</source>
   <translation>Anderes Modell &amp;laden …</translation>
  </message>
  <message>
   <source>&amp;Look again for inputs</source>
   <translation>Eingänge &amp;neu suchen</translation>
  </message>
  <message>
   <source>&amp;Loop</source>
   <translation>&amp;Schleife</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>&amp;Modell</translation>
  </message>
  <message>
   <source>&amp;Models</source>
   <translation>&amp;Modelle</translation>
  </message>
  <message>
   <source>&amp;Name the piece…</source>
   <translation>Stück &amp;benennen …</translation>
  </message>
  <message>
   <source>&amp;Next mark</source>
   <translation>&amp;Nächste Stelle</translation>
  </message>
  <message>
   <source>&amp;Next stretch</source>
   <translation>&amp;Nächster Abschnitt</translation>
  </message>
  <message>
   <source>&amp;On 5 seconds</source>
   <translation>5 Sekunden &amp;vor</translation>
  </message>
  <message>
   <source>&amp;Open a recording…</source>
   <translation>Aufnahme ö&amp;ffnen …</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>&amp;Wiedergabe</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>&amp;Abspielen oder anhalten</translation>
  </message>
  <message>
   <source>&amp;Play the stretch</source>
   <translation>Abschnitt ab&amp;spielen</translation>
  </message>
  <message>
   <source>&amp;Previous mark</source>
   <translation>&amp;Vorige Stelle</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Record</source>
   <translation>A&amp;ufnehmen</translation>
  </message>
  <message>
   <source>&amp;Record a take</source>
   <translation>&amp;Aufnehmen</translation>
  </message>
  <message>
   <source>&amp;Remove the reference</source>
   <translation>Referenz &amp;entfernen</translation>
  </message>
  <message>
   <source>&amp;Score again</source>
   <translation>Erneut &amp;bewerten</translation>
  </message>
  <message>
   <source>&amp;Slower</source>
   <translation>&amp;Langsamer</translation>
  </message>
  <message>
   <source>&amp;Stop rating</source>
   <translation>Bewerten &amp;beenden</translation>
  </message>
  <message>
   <source>&amp;Take</source>
   <translation>Auf&amp;nahme</translation>
  </message>
  <message>
   <source>&amp;Takes</source>
   <translation>&amp;Aufnahmen</translation>
  </message>
  <message>
   <source>&amp;Use the usual model</source>
   <translation>&amp;Übliches Modell verwenden</translation>
  </message>
  <message>
   <source>&amp;Use this take as reference</source>
   <translation>Diese Aufnahme als Referenz &amp;nutzen</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>1 to 2 m</source>
   <translation>1 bis 2 m</translation>
  </message>
  <message>
   <source>A SoundFont is configured, and what plays it is not installed.</source>
   <translation>Ein SoundFont ist eingestellt, aber was ihn spielt, ist nicht installiert.</translation>
  </message>
  <message>
   <source>A clear and mostly convincing view.</source>
   <translation>Eine klare und meist überzeugende Sicht.</translation>
  </message>
  <message>
   <source>A few slips that hardly disturb; no stops.</source>
   <translation>Wenige Fehler, die kaum stören; keine Stopps.</translation>
  </message>
  <message>
   <source>A musical performance that holds the attention.</source>
   <translation>Ein musikalisches Spiel, das die Aufmerksamkeit hält.</translation>
  </message>
  <message>
   <source>A personal view so coherent that it seems the only one.</source>
   <translation>Eine persönliche Sicht, so schlüssig, dass sie die einzige scheint.</translation>
  </message>
  <message>
   <source>A pulse one could conduct; even runs; chords together; rests given their length.</source>
   <translation>Ein Puls, den man dirigieren könnte; gleichmäßige Läufe; Akkorde zusammen; Pausen in ihrer Länge.</translation>
  </message>
  <message>
   <source>A sound file can be no longer.</source>
   <translation>Länger kann eine Klangdatei nicht sein.</translation>
  </message>
  <message>
   <source>A sound one remembers: voiced in every chord, rich in every dynamic.</source>
   <translation>Ein Klang, den man behält: in jedem Akkord abgestuft, in jeder Dynamik reich.</translation>
  </message>
  <message>
   <source>A sound that is full and unforced at every level; melody over accompaniment.</source>
   <translation>Ein Klang, der auf jeder Stufe voll und ungezwungen ist; Melodie über Begleitung.</translation>
  </message>
  <message>
   <source>A sound, ordinary reading; contrasts are named rather than shown.</source>
   <translation>Eine solide, gewöhnliche Lesart; Kontraste werden benannt statt gezeigt.</translation>
  </message>
  <message>
   <source>A stronger colour is a larger share of a bar's notes not as written; full colour is half.</source>
   <translation>Kräftigere Farbe: größerer Anteil der Noten eines Takts weicht vom Notentext ab; volle Farbe ist die Hälfte.</translation>
  </message>
  <message>
   <source>A take that cannot be read</source>
   <translation>Eine Aufnahme, die sich nicht lesen lässt</translation>
  </message>
  <message>
   <source>A weighted mean of the technical dimensions.</source>
   <translation>Gewichtetes Mittel der technischen Dimensionen.</translation>
  </message>
  <message>
   <source>About the model in use</source>
   <translation>Über das verwendete Modell</translation>
  </message>
  <message>
   <source>About {anchor}: {words}</source>
   <translation>Etwa {anchor}: {words}</translation>
  </message>
  <message>
   <source>Acceptable sound; balance and roundness are lost in dense passages.</source>
   <translation>Annehmbarer Klang; in dichten Passagen gehen Balance und Rundung verloren.</translation>
  </message>
  <message>
   <source>Align them movement by movement.</source>
   <translation>Gleichen Sie die Sätze einzeln ab.</translation>
  </message>
  <message>
   <source>All pieces</source>
   <translation>Alle Stücke</translation>
  </message>
  <message>
   <source>All takes</source>
   <translation>Alle Aufnahmen</translation>
  </message>
  <message>
   <source>An audio editor can import it as raw data: 24-bit PCM, little-endian.</source>
   <translation>Ein Audioprogramm kann es als Rohdaten einlesen: 24-Bit-PCM, Little Endian.</translation>
  </message>
  <message>
   <source>Another reading is no fault.</source>
   <translation>Eine andere Deutung ist kein Fehler.</translation>
  </message>
  <message>
   <source>Anything else you heard?</source>
   <translation>Was ist Ihnen noch aufgefallen?</translation>
  </message>
  <message>
   <source>Arrows choose, Enter does it, Escape leaves.</source>
   <translation>Pfeile wählen, Eingabe führt aus, Esc schließt.</translation>
  </message>
  <message>
   <source>Articulation</source>
   <translation>Artikulation</translation>
  </message>
  <message>
   <source>Articulation length</source>
   <translation>Artikulation: Länge</translation>
  </message>
  <message>
   <source>Articulation touch</source>
   <translation>Artikulation: Anschlag</translation>
  </message>
  <message>
   <source>Ask again later</source>
   <translation>Später fragen</translation>
  </message>
  <message>
   <source>Asked for by name.</source>
   <translation>Ausdrücklich so gewählt.</translation>
  </message>
  <message>
   <source>At least one take was heard from sound, where a single note may be misheard: bars count from two notes on.</source>
   <translation>Mindestens eine Aufnahme wurde aus Klang gehört, wo eine einzelne Note verhört sein kann: Takte zählen ab zwei Noten.</translation>
  </message>
  <message>
   <source>Attach a score</source>
   <translation>Noten anfügen</translation>
  </message>
  <message>
   <source>Attach its score anew.</source>
   <translation>Ordnen Sie den Notentext neu zu.</translation>
  </message>
  <message>
   <source>A{octave}</source>
   <translation>A{octave}</translation>
  </message>
  <message>
   <source>A♭{octave}</source>
   <translation>As{octave}</translation>
  </message>
  <message>
   <source>A♯{octave}</source>
   <translation>Ais{octave}</translation>
  </message>
  <message>
   <source>Back to the card</source>
   <translation>Zurück zum Modellblatt</translation>
  </message>
  <message>
   <source>Back to the takes</source>
   <translation>Zurück zu den Aufnahmen</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Balance</translation>
  </message>
  <message>
   <source>Bar</source>
   <translation>Takt</translation>
  </message>
  <message>
   <source>Bar by bar</source>
   <translation>Takt für Takt</translation>
  </message>
  <message>
   <source>Bar {bar}</source>
   <translation>Takt {bar}</translation>
  </message>
  <message>
   <source>Bar {bar} as written</source>
   <translation>Takt {bar} wie notiert</translation>
  </message>
  <message>
   <source>Bar {bar} is not drawn: {what} {remedy}</source>
   <translation>Takt {bar} wird nicht gezeichnet: {what} {remedy}</translation>
  </message>
  <message>
   <source>Bar {bar} · {time}</source>
   <translation>Takt {bar} · {time}</translation>
  </message>
  <message>
   <source>Bars of the piece</source>
   <translation>Takte des Stücks</translation>
  </message>
  <message>
   <source>Bars {first} to {last}; notes {wrong} wrong, {missed} missed, {extra} extra.</source>
   <translation>Takte {first} bis {last}; Noten: {wrong} falsch, {missed} ausgelassen, {extra} zusätzlich.</translation>
  </message>
  <message>
   <source>Beats a bar</source>
   <translation>Schläge pro Takt</translation>
  </message>
  <message>
   <source>Beats a minute</source>
   <translation>Schläge pro Minute</translation>
  </message>
  <message>
   <source>Before believing the numbers</source>
   <translation>Bevor man den Zahlen glaubt</translation>
  </message>
  <message>
   <source>Begin another stream.</source>
   <translation>Beginnen Sie einen neuen Strom.</translation>
  </message>
  <message>
   <source>Beside other performances</source>
   <translation>Neben anderen Einspielungen</translation>
  </message>
  <message>
   <source>Both are the same model: their content hashes agree.</source>
   <translation>Beides ist dasselbe Modell: Die Prüfsummen stimmen überein.</translation>
  </message>
  <message>
   <source>Broadly fitting; ornaments, touch or rubato belong elsewhere now and then.</source>
   <translation>Im Großen passend; Verzierungen, Anschlag oder Rubato gehören mitunter anderswohin.</translation>
  </message>
  <message numerus="yes">
   <source>Broken off and taken up again {n} times.</source>
   <translation>
    <numerusform>Einmal abgebrochen und neu angesetzt.</numerusform>
    <numerusform>{n}-mal abgebrochen und neu angesetzt.</numerusform>
   </translation>
  </message>
  <message>
   <source>B{octave}</source>
   <translation>H{octave}</translation>
  </message>
  <message>
   <source>B♭{octave}</source>
   <translation>B{octave}</translation>
  </message>
  <message>
   <source>B♯{octave}</source>
   <translation>His{octave}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Changes are late or forgotten; bass notes are lost or pile up.</source>
   <translation>Wechsel kommen spät oder fehlen; Basstöne gehen verloren oder häufen sich.</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>Character</source>
   <translation>Charakter</translation>
  </message>
  <message>
   <source>Check it.</source>
   <translation>Prüfen Sie sie.</translation>
  </message>
  <message>
   <source>Check that it is plugged in, then record again.</source>
   <translation>Prüfen Sie, ob es eingesteckt ist, und nehmen Sie erneut auf.</translation>
  </message>
  <message>
   <source>Check that its folder may be written to.</source>
   <translation>Prüfen Sie, ob in den Ordner geschrieben werden darf.</translation>
  </message>
  <message>
   <source>Check that the file is the recording you meant.</source>
   <translation>Prüfen Sie, ob dies die gemeinte Aufnahme ist.</translation>
  </message>
  <message>
   <source>Check that the recording was started, and record again.</source>
   <translation>Prüfen Sie, ob die Aufnahme gestartet war, und nehmen Sie erneut auf.</translation>
  </message>
  <message>
   <source>Check that they are connected, then play again.</source>
   <translation>Prüfen Sie, ob sie angeschlossen sind, und spielen Sie erneut ab.</translation>
  </message>
  <message>
   <source>Check the path and its permissions.</source>
   <translation>Prüfen Sie den Pfad und seine Zugriffsrechte.</translation>
  </message>
  <message>
   <source>Check the path.</source>
   <translation>Prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <source>Checking every file of the bundle</source>
   <translation>Jede Datei des Modells wird geprüft</translation>
  </message>
  <message>
   <source>Choices contradict each other or the music.</source>
   <translation>Entscheidungen widersprechen einander oder der Musik.</translation>
  </message>
  <message>
   <source>Choices of tempo, character and shape that make sense of the piece as a whole.</source>
   <translation>Wahl von Tempo, Charakter und Form, die das Stück als Ganzes verständlich macht.</translation>
  </message>
  <message>
   <source>Choose a file with notes.</source>
   <translation>Wählen Sie eine Datei mit Noten.</translation>
  </message>
  <message>
   <source>Choose a folder of recordings</source>
   <translation>Ordner mit Aufnahmen wählen</translation>
  </message>
  <message>
   <source>Choose a folder with sound or MIDI files.</source>
   <translation>Wählen Sie einen Ordner mit Klang- oder MIDI-Dateien.</translation>
  </message>
  <message>
   <source>Choose a take in the list of takes and compare it with another one.</source>
   <translation>Wählen Sie in der Liste eine Aufnahme und vergleichen Sie sie mit einer anderen.</translation>
  </message>
  <message>
   <source>Choose another folder, or free some space.</source>
   <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Choose another input, or check that this one is switched on.</source>
   <translation>Wählen Sie einen anderen Eingang, oder prüfen Sie, ob dieser eingeschaltet ist.</translation>
  </message>
  <message>
   <source>Choose it where it lies now.</source>
   <translation>Wählen Sie sie dort, wo sie jetzt liegt.</translation>
  </message>
  <message>
   <source>Choose one of {names}, or install the onnxruntime package made for it.</source>
   <translation>Wählen Sie eines von {names}, oder installieren Sie das onnxruntime-Paket dafür.</translation>
  </message>
  <message>
   <source>Choose one of {names}.</source>
   <translation>Wählen Sie eines von {names}.</translation>
  </message>
  <message>
   <source>Choose the folder of a model</source>
   <translation>Ordner eines Modells wählen</translation>
  </message>
  <message>
   <source>Choose the folder of the other model</source>
   <translation>Ordner des anderen Modells wählen</translation>
  </message>
  <message>
   <source>Choose the score of what was played, in the same key.</source>
   <translation>Wählen Sie den Notentext des Gespielten, in derselben Tonart.</translation>
  </message>
  <message>
   <source>Choose two takes of one piece.</source>
   <translation>Wählen Sie zwei Aufnahmen desselben Stücks.</translation>
  </message>
  <message>
   <source>Choose what is played</source>
   <translation>Wählen, was gespielt wird</translation>
  </message>
  <message>
   <source>Choose where the loudest note is, and play towards it and away from it more than seems needed.</source>
   <translation>Legen Sie fest, wo der lauteste Ton ist, und spielen Sie deutlicher als nötig darauf zu und wieder davon weg.</translation>
  </message>
  <message>
   <source>Clean and helpful, with a few late changes.</source>
   <translation>Sauber und hilfreich, mit einigen späten Wechseln.</translation>
  </message>
  <message>
   <source>Clean changes with the harmony, colour where it helps, dryness where it is meant.</source>
   <translation>Saubere Wechsel mit der Harmonie, Farbe, wo sie hilft, Trockenheit, wo sie gemeint ist.</translation>
  </message>
  <message>
   <source>Clear and mostly consistent; a few blurred releases.</source>
   <translation>Klar und meist einheitlich; einige verwischte Enden.</translation>
  </message>
  <message>
   <source>Clear gradations; single notes stick out or vanish now and then.</source>
   <translation>Klare Abstufungen; einzelne Töne stechen heraus oder verschwinden.</translation>
  </message>
  <message>
   <source>Click</source>
   <translation>Klick</translation>
  </message>
  <message>
   <source>Clicks</source>
   <translation>Metronom</translation>
  </message>
  <message>
   <source>Clicks are recorded, too, unless you hear them in headphones.</source>
   <translation>Auch die Schläge werden aufgenommen, außer Sie hören sie über Kopfhörer.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close other programs that use it, or choose another input.</source>
   <translation>Schließen Sie andere Programme, die es nutzen, oder wählen Sie einen anderen Eingang.</translation>
  </message>
  <message>
   <source>Close other programs that use it, or choose another rate or input.</source>
   <translation>Schließen Sie andere Programme, die es nutzen, oder wählen Sie eine andere Abtastrate oder einen anderen Eingang.</translation>
  </message>
  <message>
   <source>Close other programs that use them, or choose others in the system's sound settings.</source>
   <translation>Schließen Sie andere Programme, die sie nutzen, oder wählen Sie in den Klangeinstellungen des Systems andere.</translation>
  </message>
  <message numerus="yes">
   <source>Closer to the score in the second take: bars {bars}.</source>
   <translation>
    <numerusform>In der zweiten Aufnahme näher am Notentext: Takt {bars}.</numerusform>
    <numerusform>In der zweiten Aufnahme näher am Notentext: Takte {bars}.</numerusform>
   </translation>
  </message>
  <message>
   <source>Colour of notes by velocity, 0 to 127</source>
   <translation>Notenfarbe nach Anschlagstärke, 0 bis 127</translation>
  </message>
  <message>
   <source>Colour of notes by velocity, from soft to loud</source>
   <translation>Notenfarbe nach Anschlagstärke, von leise bis laut</translation>
  </message>
  <message>
   <source>Colours of the &amp;system</source>
   <translation>Farben des &amp;Systems</translation>
  </message>
  <message>
   <source>Command of the instrument in this piece: security, evenness, ease.</source>
   <translation>Beherrschung des Instruments in diesem Stück: Sicherheit, Gleichmaß, Leichtigkeit.</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <source>Compare with another take</source>
   <translation>Mit anderer Aufnahme vergleichen</translation>
  </message>
  <message>
   <source>Compare with other performances</source>
   <translation>Mit anderen Einspielungen vergleichen</translation>
  </message>
  <message>
   <source>Compare “{title}” with</source>
   <translation>„{title}“ vergleichen mit</translation>
  </message>
  <message>
   <source>Comparing the takes</source>
   <translation>Die Aufnahmen werden verglichen</translation>
  </message>
  <message>
   <source>Comparing with the references</source>
   <translation>Vergleich mit den Referenzen</translation>
  </message>
  <message>
   <source>Comparing with the score</source>
   <translation>Vergleich mit den Noten</translation>
  </message>
  <message>
   <source>Complete control: exact where it should be, free where it means to be.</source>
   <translation>Volle Kontrolle: genau, wo es sein soll, frei, wo es sein will.</translation>
  </message>
  <message>
   <source>Connect headphones or speakers, then play again.</source>
   <translation>Schließen Sie Kopfhörer oder Lautsprecher an und spielen Sie erneut ab.</translation>
  </message>
  <message>
   <source>Consistently expressive; some peaks are held back or overdone.</source>
   <translation>Durchweg ausdrucksvoll; manche Höhepunkte sind zurückgehalten oder übertrieben.</translation>
  </message>
  <message>
   <source>Content hash</source>
   <translation>Prüfsumme</translation>
  </message>
  <message>
   <source>Convert it to WAV, FLAC, MP3, Ogg, AIFF or M4A and open that.</source>
   <translation>Wandeln Sie sie in WAV, FLAC, MP3, Ogg, AIFF oder M4A um und öffnen Sie das.</translation>
  </message>
  <message>
   <source>Conviction</source>
   <translation>Überzeugungskraft</translation>
  </message>
  <message>
   <source>Copy it again from where it was recorded, or use the part that is there.</source>
   <translation>Kopieren Sie sie neu vom Aufnahmegerät, oder nutzen Sie den vorhandenen Teil.</translation>
  </message>
  <message>
   <source>Copy it again from where it was recorded.</source>
   <translation>Kopieren Sie sie neu vom Aufnahmegerät.</translation>
  </message>
  <message>
   <source>Copy or export it again.</source>
   <translation>Kopieren oder exportieren Sie sie erneut.</translation>
  </message>
  <message>
   <source>Copy the bundle again from where it came, or export it again.</source>
   <translation>Kopieren Sie das Modell erneut vom Ursprungsort, oder exportieren Sie es neu.</translation>
  </message>
  <message>
   <source>Count aloud or play with a metronome at a slower tempo, then without it.</source>
   <translation>Zählen Sie laut, oder spielen Sie langsamer mit Metronom, danach ohne.</translation>
  </message>
  <message>
   <source>Count in, then a metronome</source>
   <translation>Einzählen, dann Metronom</translation>
  </message>
  <message>
   <source>Count one bar in</source>
   <translation>Einen Takt einzählen</translation>
  </message>
  <message>
   <source>Counted against the score.</source>
   <translation>Am Notentext gezählt.</translation>
  </message>
  <message>
   <source>Counted and timed; nobody's opinion.</source>
   <translation>Gezählt und gemessen; niemandes Meinung.</translation>
  </message>
  <message>
   <source>Ctrl+wheel</source>
   <translation>Strg+Mausrad</translation>
  </message>
  <message>
   <source>Cut it into single pieces and open those.</source>
   <translation>Zerschneiden Sie sie in einzelne Stücke und öffnen Sie diese.</translation>
  </message>
  <message>
   <source>C{octave}</source>
   <translation>C{octave}</translation>
  </message>
  <message>
   <source>C♭{octave}</source>
   <translation>Ces{octave}</translation>
  </message>
  <message>
   <source>C♯{octave}</source>
   <translation>Cis{octave}</translation>
  </message>
  <message>
   <source>Decide for each group whether it is joined or parted, and play only that, slowly.</source>
   <translation>Entscheiden Sie für jede Gruppe, ob gebunden oder getrennt, und spielen Sie langsam nur das.</translation>
  </message>
  <message>
   <source>Decode and resample the recording first; push what the microphone gave.</source>
   <translation>Dekodieren Sie die Aufnahme zuerst; übergeben Sie, was das Mikrofon lieferte.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete it…</source>
   <translation>Löschen …</translation>
  </message>
  <message>
   <source>Delete this file, and add the performance to its piece again.</source>
   <translation>Löschen Sie diese Datei und fügen Sie die Aufnahme ihrem Stück neu hinzu.</translation>
  </message>
  <message>
   <source>Delete this file, and open the take again.</source>
   <translation>Löschen Sie diese Datei und öffnen Sie die Aufnahme erneut.</translation>
  </message>
  <message>
   <source>Delete this file; the mark is then shown again.</source>
   <translation>Löschen Sie diese Datei; die Markierung wird dann wieder gezeigt.</translation>
  </message>
  <message>
   <source>Delete this recording?</source>
   <translation>Diese Aufnahme löschen?</translation>
  </message>
  <message>
   <source>Delete this take?</source>
   <translation>Diese Aufnahme löschen?</translation>
  </message>
  <message>
   <source>Did it communicate feeling?</source>
   <translation>Hat das Spiel Gefühl vermittelt?</translation>
  </message>
  <message>
   <source>Did it suit the style?</source>
   <translation>Passte es zum Stil?</translation>
  </message>
  <message>
   <source>Did the lines breathe and lead somewhere?</source>
   <translation>Haben die Linien geatmet und ein Ziel gehabt?</translation>
  </message>
  <message>
   <source>Did the pedal serve harmony and line?</source>
   <translation>Diente das Pedal Harmonie und Linie?</translation>
  </message>
  <message>
   <source>Differences by bar</source>
   <translation>Unterschiede nach Takten</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>Dimension</translation>
  </message>
  <message>
   <source>Dimension of the trend</source>
   <translation>Dimension des Verlaufs</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Discard this take?</source>
   <translation>Diese Aufnahme verwerfen?</translation>
  </message>
  <message>
   <source>Do not average the other scales; judge the whole.</source>
   <translation>Bilden Sie kein Mittel der anderen Skalen; beurteilen Sie das Ganze.</translation>
  </message>
  <message>
   <source>Dotted: not played.</source>
   <translation>Gepunktet: nicht gespielt.</translation>
  </message>
  <message>
   <source>Download the file again.</source>
   <translation>Laden Sie die Datei erneut herunter.</translation>
  </message>
  <message>
   <source>Download the file itself, not the page around it.</source>
   <translation>Laden Sie die Datei selbst herunter, nicht die Seite darum herum.</translation>
  </message>
  <message>
   <source>Drama</source>
   <translation>Dramatik</translation>
  </message>
  <message>
   <source>Drawing bar {bar}…</source>
   <translation>Takt {bar} wird gezeichnet …</translation>
  </message>
  <message>
   <source>Drawing: a phone on a stand, one to two metres from the open side of a grand piano, at the height of its strings.</source>
   <translation>Zeichnung: ein Telefon auf einem Ständer, ein bis zwei Meter von der offenen Seite eines Flügels, auf Höhe der Saiten.</translation>
  </message>
  <message>
   <source>Drop a recording here</source>
   <translation>Aufnahme hier ablegen</translation>
  </message>
  <message>
   <source>Dynamic range</source>
   <translation>Dynamikumfang</translation>
  </message>
  <message>
   <source>Dynamics control</source>
   <translation>Kontrolle der Dynamik</translation>
  </message>
  <message>
   <source>Dynamics refinement</source>
   <translation>Feinheit der Dynamik</translation>
  </message>
  <message>
   <source>D{octave}</source>
   <translation>D{octave}</translation>
  </message>
  <message>
   <source>D♭{octave}</source>
   <translation>Des{octave}</translation>
  </message>
  <message>
   <source>D♯{octave}</source>
   <translation>Dis{octave}</translation>
  </message>
  <message>
   <source>Each number with its interval. A difference counts only beyond both intervals.</source>
   <translation>Jede Zahl mit ihrem Intervall. Ein Unterschied zählt erst jenseits beider Intervalle.</translation>
  </message>
  <message>
   <source>Effortless; technique is never a topic.</source>
   <translation>Mühelos; Technik ist nie ein Thema.</translation>
  </message>
  <message>
   <source>Energy</source>
   <translation>Energie</translation>
  </message>
  <message>
   <source>Every bar was played as written.</source>
   <translation>Jeder Takt wurde wie notiert gespielt.</translation>
  </message>
  <message>
   <source>Every level from whisper to full tone, each reached exactly as intended.</source>
   <translation>Jede Stufe vom Flüstern bis zum vollen Ton, genau wie gewollt.</translation>
  </message>
  <message>
   <source>Every line speaks: attack, length and release serve the phrase.</source>
   <translation>Jede Linie spricht: Ansatz, Länge und Ende dienen der Phrase.</translation>
  </message>
  <message>
   <source>Every note has the same loudness: how hard the keys were struck was not recorded.</source>
   <translation>Alle Töne sind gleich laut: Wie stark die Tasten angeschlagen wurden, ist nicht aufgezeichnet.</translation>
  </message>
  <message>
   <source>Every note of the text, clean to the last inner voice.</source>
   <translation>Jede Note des Textes, sauber bis in die letzte Innenstimme.</translation>
  </message>
  <message>
   <source>Every phrase lives, and the phrases together make one sentence.</source>
   <translation>Jede Phrase lebt, und zusammen ergeben sie einen Satz.</translation>
  </message>
  <message>
   <source>Every take of this piece is held beside them: in the bands under the keys, in the marks, and when two takes are compared. The files stay where they are.</source>
   <translation>Jede Aufnahme dieses Stücks wird neben sie gestellt: in den Bändern unter den Tasten, in den Markierungen und beim Vergleich zweier Aufnahmen. Die Dateien bleiben, wo sie sind.</translation>
  </message>
  <message>
   <source>Every two seconds, as no score is known to both</source>
   <translation>Alle zwei Sekunden, da beiden keine Noten gemeinsam sind</translation>
  </message>
  <message>
   <source>Everything here is rated. It comes back, unannounced, in a week.</source>
   <translation>Hier ist alles bewertet. In einer Woche kommt es unangekündigt wieder.</translation>
  </message>
  <message>
   <source>Everything that makes it music: would you like to hear it again?</source>
   <translation>Alles, was es zu Musik macht: Möchten Sie es noch einmal hören?</translation>
  </message>
  <message>
   <source>Export each movement as a file of its own.</source>
   <translation>Exportieren Sie jeden Satz als eigene Datei.</translation>
  </message>
  <message>
   <source>Export it again as MusicXML from the notation program.</source>
   <translation>Exportieren Sie sie aus dem Notenprogramm erneut als MusicXML.</translation>
  </message>
  <message>
   <source>Export it again as a Standard MIDI File, format 0 or 1.</source>
   <translation>Exportieren Sie sie erneut als Standard-MIDI-Datei, Format 0 oder 1.</translation>
  </message>
  <message>
   <source>Export it again, as 16-bit or 24-bit WAV.</source>
   <translation>Exportieren Sie sie erneut als WAV mit 16 oder 24 Bit.</translation>
  </message>
  <message>
   <source>Export it as MusicXML (.musicxml, .mxl) or MIDI (.mid).</source>
   <translation>Exportieren Sie sie als MusicXML (.musicxml, .mxl) oder MIDI (.mid).</translation>
  </message>
  <message>
   <source>Export it as mono or stereo.</source>
   <translation>Exportieren Sie sie in Mono oder Stereo.</translation>
  </message>
  <message>
   <source>Export it as partwise MusicXML.</source>
   <translation>Exportieren Sie sie als partweises MusicXML.</translation>
  </message>
  <message>
   <source>Export one piece as format 0 or 1.</source>
   <translation>Exportieren Sie ein Stück als Format 0 oder 1.</translation>
  </message>
  <message>
   <source>Export the &amp;whole library…</source>
   <translation>&amp;Ganze Bibliothek exportieren …</translation>
  </message>
  <message>
   <source>Export the bundle again.</source>
   <translation>Exportieren Sie das Modell erneut.</translation>
  </message>
  <message>
   <source>Export the comparison</source>
   <translation>Vergleich exportieren</translation>
  </message>
  <message>
   <source>Export the comparison…</source>
   <translation>Vergleich exportieren …</translation>
  </message>
  <message>
   <source>Export the library again where it comes from. Nothing was taken in.</source>
   <translation>Exportieren Sie die Bibliothek dort erneut, wo sie herkommt. Nichts wurde übernommen.</translation>
  </message>
  <message>
   <source>Export the list</source>
   <translation>Liste exportieren</translation>
  </message>
  <message>
   <source>Export the piano part alone.</source>
   <translation>Exportieren Sie nur die Klavierstimme.</translation>
  </message>
  <message>
   <source>Export the piano track alone, or set its program to 1 (piano).</source>
   <translation>Exportieren Sie nur die Klavierspur, oder setzen Sie ihr Programm auf 1 (Klavier).</translation>
  </message>
  <message>
   <source>Export the score with musical time (ticks per quarter note).</source>
   <translation>Exportieren Sie die Noten mit musikalischer Zeit (Ticks pro Viertel).</translation>
  </message>
  <message>
   <source>Export the take</source>
   <translation>Aufnahme exportieren</translation>
  </message>
  <message>
   <source>Export the transcription bundle again.</source>
   <translation>Exportieren Sie das Transkriptionsmodell erneut.</translation>
  </message>
  <message>
   <source>Export the whole library</source>
   <translation>Ganze Bibliothek exportieren</translation>
  </message>
  <message>
   <source>Export your ratings</source>
   <translation>Eigene Bewertungen exportieren</translation>
  </message>
  <message>
   <source>Expression appears by accident, or one gesture is put on everything.</source>
   <translation>Ausdruck entsteht zufällig, oder eine Geste liegt auf allem.</translation>
  </message>
  <message>
   <source>Expressiveness</source>
   <translation>Ausdruck</translation>
  </message>
  <message>
   <source>E{octave}</source>
   <translation>E{octave}</translation>
  </message>
  <message>
   <source>E♭{octave}</source>
   <translation>Es{octave}</translation>
  </message>
  <message>
   <source>E♯{octave}</source>
   <translation>Eis{octave}</translation>
  </message>
  <message numerus="yes">
   <source>Farther from the score in the second take: bars {bars}.</source>
   <translation>
    <numerusform>In der zweiten Aufnahme weiter weg vom Notentext: Takt {bars}.</numerusform>
    <numerusform>In der zweiten Aufnahme weiter weg vom Notentext: Takte {bars}.</numerusform>
   </translation>
  </message>
  <message>
   <source>Feeling that reaches the listener through timing, loudness and colour.</source>
   <translation>Gefühl, das den Hörer durch Zeit, Lautstärke und Farbe erreicht.</translation>
  </message>
  <message>
   <source>Fetch the file with `git lfs pull`.</source>
   <translation>Holen Sie die Datei mit `git lfs pull`.</translation>
  </message>
  <message>
   <source>File exists</source>
   <translation>Die Datei gibt es schon</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Befehl suchen</translation>
  </message>
  <message>
   <source>Find what comes next before you need it: play the last beat before the wait and the first one after it, back and forth.</source>
   <translation>Finden Sie, was folgt, bevor Sie es brauchen: den letzten Schlag vor dem Zögern und den ersten danach, hin und her.</translation>
  </message>
  <message>
   <source>First</source>
   <translation>Erste</translation>
  </message>
  <message>
   <source>First opened</source>
   <translation>Zuerst geöffnet</translation>
  </message>
  <message>
   <source>First: {first}.  Second: {second}.</source>
   <translation>Erste: {first}.  Zweite: {second}.</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Fitting, with some details left general.</source>
   <translation>Passend, einige Details bleiben allgemein.</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>Fluss</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Framed: another note was played, its name above.</source>
   <translation>Umrahmt: eine andere Note wurde gespielt, ihr Name steht darüber.</translation>
  </message>
  <message>
   <source>Free space or choose another folder.</source>
   <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Free space or grant access there, or set PIANO_HOME to another folder.</source>
   <translation>Schaffen Sie dort Platz oder Zugriff, oder setzen Sie PIANO_HOME auf einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Free space, or check that the folder may be written to; nothing was lost.</source>
   <translation>Schaffen Sie Platz, oder prüfen Sie, ob in den Ordner geschrieben werden darf; nichts ging verloren.</translation>
  </message>
  <message>
   <source>From {time}</source>
   <translation>Ab {time}</translation>
  </message>
  <message>
   <source>F{octave}</source>
   <translation>F{octave}</translation>
  </message>
  <message>
   <source>F♭{octave}</source>
   <translation>Fes{octave}</translation>
  </message>
  <message>
   <source>F♯{octave}</source>
   <translation>Fis{octave}</translation>
  </message>
  <message>
   <source>General MIDI program {number}</source>
   <translation>General-MIDI-Programm {number}</translation>
  </message>
  <message>
   <source>Give a .mid file: a recording of the keys.</source>
   <translation>Geben Sie eine .mid-Datei an: eine Aufnahme der Tasten.</translation>
  </message>
  <message>
   <source>Give at least one performance.</source>
   <translation>Geben Sie mindestens eine Darbietung an.</translation>
  </message>
  <message>
   <source>Give it the ending .mid and open it as MIDI.</source>
   <translation>Geben Sie ihr die Endung .mid und öffnen Sie sie als MIDI.</translation>
  </message>
  <message>
   <source>Go &amp;back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Go on recording</source>
   <translation>Weiter aufnehmen</translation>
  </message>
  <message>
   <source>Go on with this take</source>
   <translation>Diese Aufnahme fortsetzen</translation>
  </message>
  <message>
   <source>Go there, or play a mark's flag</source>
   <translation>Dorthin oder Stelle abspielen</translation>
  </message>
  <message>
   <source>Go to the &amp;marks</source>
   <translation>Zu den &amp;Stellen</translation>
  </message>
  <message>
   <source>Go to the beginning or the end</source>
   <translation>Zum Anfang oder Ende</translation>
  </message>
  <message>
   <source>Go to the piano &amp;roll</source>
   <translation>Zur &amp;Klavierrolle</translation>
  </message>
  <message>
   <source>Go to the s&amp;corecard</source>
   <translation>Zur &amp;Bewertung</translation>
  </message>
  <message>
   <source>Good, well-balanced sound with a few forced or pale moments.</source>
   <translation>Guter, ausgewogener Klang mit wenigen gezwungenen oder blassen Momenten.</translation>
  </message>
  <message>
   <source>Gripping from the first note to the last.</source>
   <translation>Fesselnd von der ersten bis zur letzten Note.</translation>
  </message>
  <message>
   <source>G{octave}</source>
   <translation>G{octave}</translation>
  </message>
  <message>
   <source>G♭{octave}</source>
   <translation>Ges{octave}</translation>
  </message>
  <message>
   <source>G♯{octave}</source>
   <translation>Gis{octave}</translation>
  </message>
  <message>
   <source>Habits of another style throughout, such as heavy pedal in a fugue.</source>
   <translation>Durchweg Gewohnheiten eines anderen Stils, etwa viel Pedal in einer Fuge.</translation>
  </message>
  <message>
   <source>Hardly any piano notes are heard ({notes} in {seconds:.0f} s).</source>
   <translation>Es sind kaum Klaviernoten zu hören ({notes} in {seconds:.0f} s).</translation>
  </message>
  <message>
   <source>Harmonies run into each other, or a pedalled piece is left quite dry.</source>
   <translation>Harmonien laufen ineinander, oder ein Pedalstück bleibt ganz trocken.</translation>
  </message>
  <message>
   <source>Harsh or toneless throughout; the hands fight each other.</source>
   <translation>Durchweg hart oder tonlos; die Hände kämpfen gegeneinander.</translation>
  </message>
  <message>
   <source>Hear the first here</source>
   <translation>Hier die erste hören</translation>
  </message>
  <message>
   <source>Hear the second here</source>
   <translation>Hier die zweite hören</translation>
  </message>
  <message>
   <source>Heard by {name} on {hardware}. {note}</source>
   <translation>Gehört von {name} auf {hardware}. {note}</translation>
  </message>
  <message>
   <source>Heard, not recorded: a transcriber hears too little of the pedal to judge it (here down {share:.0%} of the time, pressed {presses} times).</source>
   <translation>Gehört, nicht mitgeschrieben: Aus dem Klang ist zu wenig vom Pedal zu erkennen, um es zu beurteilen (hier {share:.0%} der Zeit getreten, {presses}-mal).</translation>
  </message>
  <message>
   <source>Higher than {share:.0f} % of {count} {who}; over its interval {low:.0f} to {high:.0f} %.</source>
   <translation>Höher als {share:.0f} % von {count} {who}; über sein Intervall {low:.0f} bis {high:.0f} %.</translation>
  </message>
  <message>
   <source>How difficult the piece is for others; musical choices.</source>
   <translation>Wie schwer das Stück für andere ist; musikalische Entscheidungen.</translation>
  </message>
  <message>
   <source>How far it sounds from takes that were damaged on purpose, held against what the other performances do; no listener was asked.</source>
   <translation>Wie weit es von absichtlich verschlechterten Aufnahmen entfernt klingt, gemessen an dem, was die anderen Einspielungen tun; niemand wurde befragt.</translation>
  </message>
  <message>
   <source>How far it sounds from takes that were damaged on purpose; no listener was asked.</source>
   <translation>Wie weit es von absichtlich verschlechterten Aufnahmen entfernt klingt; niemand wurde befragt.</translation>
  </message>
  <message>
   <source>How far you agree with yourself is shown once a stretch has come back.</source>
   <translation>Wie weit Sie mit sich übereinstimmen, steht hier, sobald ein Abschnitt wiedergekommen ist.</translation>
  </message>
  <message>
   <source>How it sounds, not how good it is: neither end is better.</source>
   <translation>Wie es klingt, nicht wie gut es ist: Kein Ende ist besser.</translation>
  </message>
  <message>
   <source>How musical was it as a whole?</source>
   <translation>Wie musikalisch war es insgesamt?</translation>
  </message>
  <message>
   <source>How well was it executed as a whole?</source>
   <translation>Wie gut war es insgesamt ausgeführt?</translation>
  </message>
  <message>
   <source>I &amp;meant that</source>
   <translation>Das war &amp;Absicht</translation>
  </message>
  <message>
   <source>I meant that</source>
   <translation>Das war Absicht</translation>
  </message>
  <message>
   <source>If you did use it, let the keyboard record it and play again.</source>
   <translation>Falls Sie es benutzt haben: Lassen Sie es vom Keyboard aufzeichnen und spielen Sie noch einmal.</translation>
  </message>
  <message>
   <source>If you meant it, say so. If not, listen to a reference here and play the place after it.</source>
   <translation>War es Absicht, sagen Sie es. Sonst hören Sie hier eine Referenz und spielen die Stelle danach.</translation>
  </message>
  <message>
   <source>Imagination</source>
   <translation>Fantasie</translation>
  </message>
  <message>
   <source>Import a library</source>
   <translation>Bibliothek importieren</translation>
  </message>
  <message>
   <source>In the piano roll</source>
   <translation>In der Klavierrolle</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>In Gebrauch</translation>
  </message>
  <message>
   <source>In view: {start} to {end}.</source>
   <translation>Zu sehen: {start} bis {end}.</translation>
  </message>
  <message numerus="yes">
   <source>In {n} bars no difference can be told in the notes.</source>
   <translation>
    <numerusform>In {n} Takt ist bei den Noten kein Unterschied festzustellen.</numerusform>
    <numerusform>In {n} Takten ist bei den Noten kein Unterschied festzustellen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Informed departures that are carried through.</source>
   <translation>Kundige Abweichungen, die durchgehalten werden.</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>Eingang</translation>
  </message>
  <message>
   <source>Input/output error</source>
   <translation>Ein-/Ausgabefehler</translation>
  </message>
  <message>
   <source>Install a newer app.</source>
   <translation>Installieren Sie eine neuere App.</translation>
  </message>
  <message>
   <source>Install it with `pip install -c constraints.txt -e '.[desktop]'`.</source>
   <translation>Installieren Sie es mit `pip install -c constraints.txt -e '.[desktop]'`.</translation>
  </message>
  <message>
   <source>Install the extra `notation`, or export the score as MIDI.</source>
   <translation>Installieren Sie das Extra `notation`, oder exportieren Sie die Noten als MIDI.</translation>
  </message>
  <message>
   <source>Install the newer app; nothing was changed.</source>
   <translation>Installieren Sie die neuere App; nichts wurde verändert.</translation>
  </message>
  <message>
   <source>Is a directory</source>
   <translation>Das ist ein Ordner</translation>
  </message>
  <message>
   <source>It goes on being recorded while you decide. A discarded take is deleted.</source>
   <translation>Sie läuft weiter, während Sie sich entscheiden. Eine verworfene Aufnahme wird gelöscht.</translation>
  </message>
  <message>
   <source>It hears notes, velocities and pedals; not the room, the instrument or the sound.</source>
   <translation>Es hört Noten, Anschlagstärken und Pedale; nicht den Raum, das Instrument oder den Klang.</translation>
  </message>
  <message>
   <source>It is very quiet. If you are playing, move the microphone closer or turn its level up.</source>
   <translation>Es ist sehr leise. Falls Sie spielen: Rücken Sie das Mikrofon näher, oder stellen Sie es lauter.</translation>
  </message>
  <message>
   <source>It may be damaged or incomplete: copy it again.</source>
   <translation>Sie ist vielleicht beschädigt oder unvollständig: Kopieren Sie sie erneut.</translation>
  </message>
  <message>
   <source>It stands beside your answers in the file that you export.</source>
   <translation>Er steht neben Ihren Antworten in der exportierten Datei.</translation>
  </message>
  <message>
   <source>It was edited or written by something else; make it again.</source>
   <translation>Sie wurde von Hand oder von etwas anderem geschrieben; erstellen Sie sie neu.</translation>
  </message>
  <message>
   <source>Judged</source>
   <translation>Beurteilt</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Keyboard</translation>
  </message>
  <message>
   <source>Keyboard recorded with it</source>
   <translation>Dazu aufgenommenes Keyboard</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Keys as they are played</source>
   <translation>Tasten, wie sie gespielt werden</translation>
  </message>
  <message>
   <source>Language of the system (from the next start)</source>
   <translation>Sprache des Systems (ab dem nächsten Start)</translation>
  </message>
  <message>
   <source>Learned from</source>
   <translation>Gelernt aus</translation>
  </message>
  <message>
   <source>Learned from damage</source>
   <translation>Aus Verschlechterungen gelernt</translation>
  </message>
  <message>
   <source>Leave out the other performances</source>
   <translation>Andere Einspielungen weglassen</translation>
  </message>
  <message>
   <source>Leaving out the score</source>
   <translation>Die Noten werden weggelassen</translation>
  </message>
  <message>
   <source>Leaving them out</source>
   <translation>Sie werden weggelassen</translation>
  </message>
  <message>
   <source>Left and Right choose a bar, A and B hear it in the first and the second take.</source>
   <translation>Links und Rechts wählen einen Takt, A und B spielen ihn in der ersten und zweiten Aufnahme.</translation>
  </message>
  <message>
   <source>Left and right are opposite and cancel each other. Swap the polarity of one microphone, or record in mono.</source>
   <translation>Links und rechts sind gegenphasig und löschen einander aus. Drehen Sie die Polarität eines Mikrofons um, oder nehmen Sie in Mono auf.</translation>
  </message>
  <message>
   <source>Left out (bar {first}).</source>
   <translation>Ausgelassen (Takt {first}).</translation>
  </message>
  <message>
   <source>Left out (bars {first} to {last}).</source>
   <translation>Ausgelassen (Takte {first} bis {last}).</translation>
  </message>
  <message>
   <source>Left out of the references of this piece: {names}. The page of takes says why.</source>
   <translation>Von den Referenzen dieses Stücks ausgelassen: {names}. Warum, sagt die Seite der Aufnahmen.</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <source>Length added by the pedal; the choice between legato and detached where the style allows both.</source>
   <translation>Länge durch das Pedal; die Wahl zwischen gebunden und getrennt, wo der Stil beides erlaubt.</translation>
  </message>
  <message>
   <source>Lengths are accidental: gaps inside lines, smears across rests.</source>
   <translation>Längen sind zufällig: Lücken in Linien, Verschmiertes über Pausen.</translation>
  </message>
  <message>
   <source>Less pedal than the references, by {figure:.0%} of the time.</source>
   <translation>Weniger Pedal als die Referenzen, um {figure:.0%} der Zeit.</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>Pegel</translation>
  </message>
  <message>
   <source>Level {db:.0f} decibels of full scale</source>
   <translation>Pegel {db:.0f} Dezibel unter Vollaussteuerung</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Library of takes ({endings});;All files (*)</source>
   <translation>Bibliothek von Aufnahmen ({endings});;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>Lines lead and breathe; long spans lose direction in places.</source>
   <translation>Linien führen und atmen; lange Bögen verlieren stellenweise die Richtung.</translation>
  </message>
  <message>
   <source>Lines that begin, lead, breathe and close; phrases that answer each other.</source>
   <translation>Linien, die beginnen, führen, atmen und schließen; Phrasen, die einander antworten.</translation>
  </message>
  <message>
   <source>Listen for: {listen} Leave out: {leave}</source>
   <translation>Achten Sie auf: {listen} Außer Acht bleibt: {leave}</translation>
  </message>
  <message>
   <source>Listen to this place again and compare it with how you want it to sound.</source>
   <translation>Hören Sie die Stelle noch einmal und vergleichen Sie mit dem, was Sie hören möchten.</translation>
  </message>
  <message>
   <source>Listen to two players in this place, and try what they share.</source>
   <translation>Hören Sie zwei Spieler an dieser Stelle und probieren Sie, was beide tun.</translation>
  </message>
  <message>
   <source>Listeners never rated playing with so many slips, so what they would say is not known.</source>
   <translation>Nie haben Hörer Spiel mit so vielen Fehlern bewertet; was sie sagen würden, ist unbekannt.</translation>
  </message>
  <message>
   <source>Listening</source>
   <translation>Es wird gehört</translation>
  </message>
  <message>
   <source>Listening to stretch {number} of {all}</source>
   <translation>Abschnitt {number} von {all} wird gehört</translation>
  </message>
  <message>
   <source>Listening to the end</source>
   <translation>Der Schluss wird gehört</translation>
  </message>
  <message>
   <source>Listening to the last seconds</source>
   <translation>Die letzten Sekunden werden gehört</translation>
  </message>
  <message>
   <source>Listening…</source>
   <translation>Es wird gehört …</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Das Modell wird geladen</translation>
  </message>
  <message>
   <source>Loading the transcriber</source>
   <translation>Der Hörer wird geladen</translation>
  </message>
  <message>
   <source>Look for a note or rest of impossible length, or export each movement alone.</source>
   <translation>Suchen Sie eine Note oder Pause von unmöglicher Länge, oder exportieren Sie jeden Satz einzeln.</translation>
  </message>
  <message>
   <source>Look which octave is written, and find the hand's way there silently.</source>
   <translation>Sehen Sie nach, welche Oktave notiert ist, und suchen Sie den Weg der Hand stumm.</translation>
  </message>
  <message>
   <source>Looking for microphones and keyboards…</source>
   <translation>Mikrofone und Keyboards werden gesucht …</translation>
  </message>
  <message>
   <source>Loop</source>
   <translation>Schleife</translation>
  </message>
  <message>
   <source>Loud and soft as a plan: gradual growth, even lines, accents that are meant.</source>
   <translation>Laut und leise als Plan: allmähliches Wachsen, gleichmäßige Linien, gewollte Akzente.</translation>
  </message>
  <message>
   <source>Louder and softer sections can be told apart; gradations are rough.</source>
   <translation>Lautere und leisere Teile sind zu unterscheiden; Abstufungen sind grob.</translation>
  </message>
  <message>
   <source>Louder than the references by {figure:.0f} of 127.</source>
   <translation>Um {figure:.0f} von 127 lauter als die Referenzen.</translation>
  </message>
  <message>
   <source>Loudness</source>
   <translation>Lautstärke</translation>
  </message>
  <message>
   <source>Loudness jumps from note to note, or everything is hammered alike.</source>
   <translation>Die Lautstärke springt von Note zu Note, oder alles wird gleich gehämmert.</translation>
  </message>
  <message>
   <source>Loudness, mean velocity {low:.0f} to {high:.0f}, median {median:.0f}.</source>
   <translation>Lautstärke: mittlere Anschlagstärke {low:.0f} bis {high:.0f}, Median {median:.0f}.</translation>
  </message>
  <message>
   <source>MIDI</source>
   <translation>MIDI</translation>
  </message>
  <message>
   <source>MIDI of a transcription</source>
   <translation>MIDI aus einer Transkription</translation>
  </message>
  <message>
   <source>Made on {date}</source>
   <translation>Erstellt am {date}</translation>
  </message>
  <message>
   <source>Main phrases are shaped; inner lines and transitions are left alone.</source>
   <translation>Hauptphrasen sind gestaltet; Innenstimmen und Übergänge bleiben liegen.</translation>
  </message>
  <message>
   <source>Make it with `piano transcriber export` (once; it needs the extra transcribe-export, that is torch and Transkun), or name one with --transcriber.</source>
   <translation>Erstellen Sie ihn mit `piano transcriber export` (einmal; dazu gehört das Extra transcribe-export, also torch und Transkun), oder nennen Sie einen mit --transcriber.</translation>
  </message>
  <message>
   <source>Make it with `piano transcriber export`, or open a MIDI file.</source>
   <translation>Erstellen Sie ihn mit `piano transcriber export`, oder öffnen Sie eine MIDI-Datei.</translation>
  </message>
  <message>
   <source>Make its folder writable, free some space, or close what holds the file.</source>
   <translation>Machen Sie den Ordner beschreibbar, schaffen Sie Platz, oder schließen Sie, was die Datei festhält.</translation>
  </message>
  <message>
   <source>Make one with `make run` (or `piano run`), or name one with --bundle.</source>
   <translation>Erstellen Sie eines mit `make run` (oder `piano run`), oder nennen Sie eines mit --bundle.</translation>
  </message>
  <message>
   <source>Make room, or make the folder writable; then change any answer to try again.</source>
   <translation>Schaffen Sie Platz, oder machen Sie den Ordner beschreibbar; ändern Sie dann eine beliebige Antwort, um es erneut zu versuchen.</translation>
  </message>
  <message>
   <source>Make the library's folder writable, or free some space.</source>
   <translation>Machen Sie den Ordner der Bibliothek beschreibbar, oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>Make this folder writable.</source>
   <translation>Machen Sie diesen Ordner beschreibbar.</translation>
  </message>
  <message>
   <source>Many wrong notes and several stops or restarts; whole chords are guessed.</source>
   <translation>Viele falsche Noten und mehrere Stopps oder Neuansätze; ganze Akkorde sind geraten.</translation>
  </message>
  <message>
   <source>Mark {number}, {place}, {dimension}: {sentence} {advice} {sure}.</source>
   <translation>Stelle {number}, {place}, {dimension}: {sentence} {advice} {sure}.</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>Stellen</translation>
  </message>
  <message>
   <source>Marks come with the scores.</source>
   <translation>Stellen kommen mit der Bewertung.</translation>
  </message>
  <message>
   <source>Mastered in places; difficulties break the flow.</source>
   <translation>Stellenweise gemeistert; Schwierigkeiten brechen den Fluss.</translation>
  </message>
  <message>
   <source>Mean of {count} overlapping stretches of {seconds:g} s; sigma is the mean of theirs, which is never too small however their errors are related.</source>
   <translation>Mittel aus {count} überlappenden Abschnitten von {seconds:g} s; auch Sigma ist das Mittel und damit nie zu klein, wie immer die Fehler zusammenhängen.</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>Gemessen</translation>
  </message>
  <message>
   <source>Measured against the score</source>
   <translation>Am Notentext gemessen</translation>
  </message>
  <message>
   <source>Mechanical, or absent.</source>
   <translation>Mechanisch oder abwesend.</translation>
  </message>
  <message>
   <source>Microphone</source>
   <translation>Mikrofon</translation>
  </message>
  <message>
   <source>Microphones cannot be found at the moment, because the computer's sound does not answer. Choose “Look again” once something can be heard from it.</source>
   <translation>Mikrofone lassen sich gerade nicht finden, weil die Tonausgabe des Computers nicht antwortet. Wählen Sie „Eingänge neu suchen“, sobald wieder etwas zu hören ist.</translation>
  </message>
  <message>
   <source>Microphones cannot be used, because the PortAudio library is not here. On Debian or Ubuntu: sudo apt-get install libportaudio2</source>
   <translation>Mikrofone lassen sich nicht nutzen, weil die Bibliothek PortAudio fehlt. Unter Debian oder Ubuntu: sudo apt-get install libportaudio2</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>Modellblatt</translation>
  </message>
  <message>
   <source>Model {name} on {hardware}</source>
   <translation>Modell {name} auf {hardware}</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Moments that touch, with stretches of mere playing between.</source>
   <translation>Momente, die berühren, dazwischen bloßes Spielen.</translation>
  </message>
  <message>
   <source>Mono</source>
   <translation>Mono</translation>
  </message>
  <message>
   <source>Mood</source>
   <translation>Stimmung</translation>
  </message>
  <message>
   <source>More detached than the references: {figure:.0%} of their length.</source>
   <translation>Mehr abgesetzt als die Referenzen: {figure:.0%} ihrer Länge.</translation>
  </message>
  <message>
   <source>More joined than the references: {figure:.0%} of their length.</source>
   <translation>Mehr gebunden als die Referenzen: {figure:.0%} ihrer Länge.</translation>
  </message>
  <message>
   <source>More pedal than the references, by {figure:.0%} of the time.</source>
   <translation>Mehr Pedal als die Referenzen, um {figure:.0%} der Zeit.</translation>
  </message>
  <message>
   <source>Most often not as written: bars {bars}.</source>
   <translation>Am häufigsten anders als notiert: Takte {bars}.</translation>
  </message>
  <message>
   <source>Most on {scale}: {points:.0f} points.</source>
   <translation>Am meisten bei {scale}: {points:.0f} Punkte.</translation>
  </message>
  <message>
   <source>Move across keys</source>
   <translation>Über die Tasten bewegen</translation>
  </message>
  <message>
   <source>Move by four steps</source>
   <translation>Um vier Schritte bewegen</translation>
  </message>
  <message>
   <source>Move in time</source>
   <translation>In der Zeit bewegen</translation>
  </message>
  <message>
   <source>Move it back to its own folder, or delete the take.</source>
   <translation>Verschieben Sie ihn zurück in seinen eigenen Ordner, oder löschen Sie die Aufnahme.</translation>
  </message>
  <message>
   <source>Move the file out of this folder; the other forms are not touched.</source>
   <translation>Nehmen Sie die Datei aus diesem Ordner; die anderen Bögen bleiben unberührt.</translation>
  </message>
  <message>
   <source>Move the index away: it is made anew from the takes' folders.</source>
   <translation>Legen Sie das Verzeichnis beiseite: Es wird aus den Ordnern der Aufnahmen neu erstellt.</translation>
  </message>
  <message>
   <source>Move this file away: the index is then made anew from the takes' folders.</source>
   <translation>Legen Sie diese Datei beiseite: Das Verzeichnis wird dann aus den Ordnern der Aufnahmen neu erstellt.</translation>
  </message>
  <message>
   <source>Musical intentions are rare.</source>
   <translation>Musikalische Absichten sind selten.</translation>
  </message>
  <message>
   <source>Musical interpretation</source>
   <translation>Musikalische Deutung</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name a bundle folder.</source>
   <translation>Nennen Sie den Ordner eines Modells.</translation>
  </message>
  <message>
   <source>Name one, such as the corpus.</source>
   <translation>Nennen Sie einen, etwa das Korpus.</translation>
  </message>
  <message>
   <source>Name recordings of other performances.</source>
   <translation>Nennen Sie Aufnahmen anderer Darbietungen.</translation>
  </message>
  <message>
   <source>Name the piece</source>
   <translation>Stück benennen</translation>
  </message>
  <message>
   <source>Name the piece of this take first.</source>
   <translation>Benennen Sie zuerst das Stück dieser Aufnahme.</translation>
  </message>
  <message>
   <source>Needs a measured pedal, so silent for transcriptions: {targets}.</source>
   <translation>Braucht ein aufgezeichnetes Pedal und schweigt daher bei Klangaufnahmen: {targets}.</translation>
  </message>
  <message>
   <source>No clicks</source>
   <translation>Kein Metronom</translation>
  </message>
  <message>
   <source>No note has come from this keyboard yet. Is it the right one, and switched on?</source>
   <translation>Von diesem Keyboard kam noch keine Note. Ist es das richtige, und ist es eingeschaltet?</translation>
  </message>
  <message>
   <source>No notes.</source>
   <translation>Keine Noten.</translation>
  </message>
  <message>
   <source>No number is better than one that rests on nothing.</source>
   <translation>Keine Zahl ist besser als eine ohne Grundlage.</translation>
  </message>
  <message>
   <source>No other place stood out from the rest of this take.</source>
   <translation>Keine weitere Stelle fiel gegenüber dem Rest dieser Aufnahme auf.</translation>
  </message>
  <message>
   <source>No pedal was taken, and nothing says whether one was wanted.</source>
   <translation>Es wurde kein Pedal genommen, und nichts sagt, ob eines gewünscht war.</translation>
  </message>
  <message>
   <source>No pedal.</source>
   <translation>Kein Pedal.</translation>
  </message>
  <message>
   <source>No piece named</source>
   <translation>Kein Stück benannt</translation>
  </message>
  <message>
   <source>No place stood out from the rest of this take.</source>
   <translation>Keine Stelle fiel gegenüber dem Rest dieser Aufnahme auf.</translation>
  </message>
  <message>
   <source>No pulse to follow; note lengths look accidental.</source>
   <translation>Kein Puls, dem man folgen könnte; Notenlängen wirken zufällig.</translation>
  </message>
  <message>
   <source>No recording at hand? Look around with one that a program played.</source>
   <translation>Keine Aufnahme zur Hand? Sehen Sie sich mit einer um, die ein Programm gespielt hat.</translation>
  </message>
  <message>
   <source>No score of the two can be compared: they were not scored by one model from one kind of file, or not both with the piece's score.</source>
   <translation>Keine Werte der beiden sind vergleichbar: nicht vom selben Modell aus gleichartigen Dateien oder nicht beide mit den Noten des Stücks bewertet.</translation>
  </message>
  <message>
   <source>No space left on device</source>
   <translation>Kein Speicherplatz mehr</translation>
  </message>
  <message>
   <source>No such file or directory</source>
   <translation>Datei oder Ordner gibt es nicht</translation>
  </message>
  <message>
   <source>No take here has a score for {label} yet.</source>
   <translation>Keine Aufnahme hier hat bisher einen Wert für {label}.</translation>
  </message>
  <message>
   <source>No view of the piece can be heard.</source>
   <translation>Keine Sicht auf das Stück ist zu hören.</translation>
  </message>
  <message>
   <source>Nobody graded this in the data that the model learned from.</source>
   <translation>In den Daten, aus denen das Modell gelernt hat, hat dies niemand bewertet.</translation>
  </message>
  <message>
   <source>None yet.</source>
   <translation>Noch keine.</translation>
  </message>
  <message>
   <source>Not a directory</source>
   <translation>Das ist kein Ordner</translation>
  </message>
  <message>
   <source>Not applicable</source>
   <translation>Nicht anwendbar</translation>
  </message>
  <message>
   <source>Not as written</source>
   <translation>Anders als notiert</translation>
  </message>
  <message>
   <source>Not enough evidence</source>
   <translation>Zu wenig Anhaltspunkte</translation>
  </message>
  <message>
   <source>Not for examinations, admissions or any decision about a person.</source>
   <translation>Nicht für Prüfungen, Zulassungen oder irgendeine Entscheidung über einen Menschen.</translation>
  </message>
  <message>
   <source>Not held beside references: {reason}</source>
   <translation>Nicht neben Referenzen gestellt: {reason}</translation>
  </message>
  <message>
   <source>Not rated yet</source>
   <translation>Noch nicht bewertet</translation>
  </message>
  <message>
   <source>Not scored</source>
   <translation>Nicht bewertet</translation>
  </message>
  <message>
   <source>Note accuracy</source>
   <translation>Richtige Noten</translation>
  </message>
  <message>
   <source>Note after note; no beginning or end of a line can be heard.</source>
   <translation>Note um Note; weder Anfang noch Ende einer Linie ist zu hören.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Notes as MIDI</source>
   <translation>Noten als MIDI</translation>
  </message>
  <message>
   <source>Notes from low to high over time, darker where louder. Circles number the places below.</source>
   <translation>Noten von tief bis hoch über die Zeit, dunkler wo lauter. Die Kreise nummerieren die Stellen unten.</translation>
  </message>
  <message>
   <source>Notes joined, separated and released on purpose; slurs and staccati consistent.</source>
   <translation>Töne bewusst verbunden, getrennt und gelöst; Bögen und Staccati einheitlich.</translation>
  </message>
  <message>
   <source>Notes not as written: hollow in the first take, filled in the second. Tempo and loudness: the second beside the first.</source>
   <translation>Anders als notiert: hohl in der ersten Aufnahme, gefüllt in der zweiten. Tempo und Lautstärke: die zweite neben der ersten.</translation>
  </message>
  <message>
   <source>Notes not as written: wrong, missed, extra</source>
   <translation>Anders als notiert: falsch, ausgelassen, zusätzlich</translation>
  </message>
  <message>
   <source>Notes right</source>
   <translation>Richtige Noten</translation>
  </message>
  <message>
   <source>Nothing came from this input.</source>
   <translation>Von diesem Eingang kam nichts.</translation>
  </message>
  <message>
   <source>Nothing had been recorded yet when it was cut off.</source>
   <translation>Bis zum Abbruch war noch nichts aufgenommen.</translation>
  </message>
  <message>
   <source>Nothing is measured against it, and the overall score counts no note as right: if other music was played, it is too low, and right only with the score of that music or with none.</source>
   <translation>Daran wird nichts gemessen, und der Gesamtwert zählt keine Note als richtig: Wurde andere Musik gespielt, ist er zu niedrig und stimmt erst mit deren Noten oder ohne Noten.</translation>
  </message>
  <message>
   <source>Nothing is measured against it.</source>
   <translation>Daran wird nichts gemessen.</translation>
  </message>
  <message>
   <source>Nothing suggests the period or the composer.</source>
   <translation>Nichts deutet auf Epoche oder Komponist.</translation>
  </message>
  <message>
   <source>Nothing that can be done here is called so.</source>
   <translation>Nichts, was hier möglich ist, heißt so.</translation>
  </message>
  <message>
   <source>Nothing was imported</source>
   <translation>Nichts wurde importiert</translation>
  </message>
  <message>
   <source>Nothing was played.</source>
   <translation>Es wurde nichts gespielt.</translation>
  </message>
  <message>
   <source>Nothing was recorded</source>
   <translation>Nichts wurde aufgenommen</translation>
  </message>
  <message>
   <source>Often hard in forte and thin in piano; accompaniment covers the melody.</source>
   <translation>Im Forte oft hart, im Piano dünn; die Begleitung deckt die Melodie zu.</translation>
  </message>
  <message>
   <source>On Debian or Ubuntu: sudo apt-get install libportaudio2</source>
   <translation>Unter Debian oder Ubuntu: sudo apt-get install libportaudio2</translation>
  </message>
  <message>
   <source>One level throughout, with accidental bumps and notes that do not speak.</source>
   <translation>Durchweg eine Stufe, mit zufälligen Stößen und Tönen, die nicht ansprechen.</translation>
  </message>
  <message>
   <source>One take has a score for {label}: {score:.0f} ({low:.0f} to {high:.0f}). A change can be seen from the second take on.</source>
   <translation>Eine Aufnahme hat einen Wert für {label}: {score:.0f} ({low:.0f} bis {high:.0f}). Eine Änderung zeigt sich ab der zweiten.</translation>
  </message>
  <message>
   <source>One touch for everything; slurs and staccati cannot be told apart.</source>
   <translation>Ein Anschlag für alles; Bögen und Staccati sind nicht zu unterscheiden.</translation>
  </message>
  <message>
   <source>One waits for it to end.</source>
   <translation>Man wartet auf das Ende.</translation>
  </message>
  <message>
   <source>One would travel to hear it.</source>
   <translation>Dafür würde man reisen.</translation>
  </message>
  <message>
   <source>Only one of them says something here.</source>
   <translation>Hier sagt nur eines der beiden etwas.</translation>
  </message>
  <message>
   <source>Open a recording</source>
   <translation>Aufnahme öffnen</translation>
  </message>
  <message>
   <source>Open a take with more music in it.</source>
   <translation>Öffnen Sie eine Aufnahme mit mehr Musik.</translation>
  </message>
  <message>
   <source>Open another file…</source>
   <translation>Andere Datei öffnen …</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open it again where it lies now.</source>
   <translation>Öffnen Sie sie dort erneut, wo sie jetzt liegt.</translation>
  </message>
  <message>
   <source>Open its sound or MIDI file by itself, or delete the take.</source>
   <translation>Öffnen Sie ihre Klang- oder MIDI-Datei für sich, oder löschen Sie die Aufnahme.</translation>
  </message>
  <message>
   <source>Open t&amp;his take</source>
   <translation>&amp;Diese Aufnahme öffnen</translation>
  </message>
  <message>
   <source>Open the &amp;demo take</source>
   <translation>&amp;Demoaufnahme öffnen</translation>
  </message>
  <message>
   <source>Open the recording first, and attach the score to it.</source>
   <translation>Öffnen Sie zuerst die Aufnahme, und ordnen Sie ihr dann die Noten zu.</translation>
  </message>
  <message>
   <source>Open the sound or MIDI file in the folder by itself.</source>
   <translation>Öffnen Sie die Klang- oder MIDI-Datei im Ordner für sich.</translation>
  </message>
  <message>
   <source>Open what was saved</source>
   <translation>Gespeichertes öffnen</translation>
  </message>
  <message>
   <source>Operation not permitted</source>
   <translation>Nicht erlaubt</translation>
  </message>
  <message>
   <source>Ornaments, arpeggiated chords and chosen editions are not mistakes. Do not judge how the right notes were played.</source>
   <translation>Verzierungen, arpeggierte Akkorde und gewählte Ausgaben sind keine Fehler. Beurteilen Sie nicht, wie die richtigen Noten gespielt wurden.</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Anderes</translation>
  </message>
  <message>
   <source>Overall</source>
   <translation>Insgesamt</translation>
  </message>
  <message>
   <source>Overall musicality</source>
   <translation>Musikalität insgesamt</translation>
  </message>
  <message>
   <source>Overall technical quality</source>
   <translation>Technik insgesamt</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Part of the recording is missing. {missing}</source>
   <translation>Ein Teil der Aufnahme fehlt. {missing}</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Pedal</source>
   <translation>Pedal</translation>
  </message>
  <message>
   <source>Pedal amount</source>
   <translation>Pedal: Menge</translation>
  </message>
  <message>
   <source>Pedal clarity</source>
   <translation>Pedal: Klarheit</translation>
  </message>
  <message>
   <source>Pedaling</source>
   <translation>Pedal</translation>
  </message>
  <message>
   <source>Permission denied</source>
   <translation>Kein Zugriff</translation>
  </message>
  <message>
   <source>Phrases end because the hands move on; accents cut the lines.</source>
   <translation>Phrasen enden, weil die Hände weiterziehen; Akzente zerschneiden Linien.</translation>
  </message>
  <message>
   <source>Phrasing</source>
   <translation>Phrasierung</translation>
  </message>
  <message>
   <source>Piano Evaluator · computed on the pianist's own computer · page {page} of {pages}</source>
   <translation>Piano Evaluator · auf dem Rechner des Pianisten berechnet · Seite {page} von {pages}</translation>
  </message>
  <message>
   <source>Piano roll</source>
   <translation>Klavierrolle</translation>
  </message>
  <message>
   <source>Piece</source>
   <translation>Stück</translation>
  </message>
  <message>
   <source>Place in the take</source>
   <translation>Ort in der Aufnahme</translation>
  </message>
  <message>
   <source>Place the microphone or phone one to two metres from the piano, at the height of the strings, lid open. Play your loudest passage once: the level should stay below the red end. Nothing is judged while you play.</source>
   <translation>Stellen Sie Mikrofon oder Telefon ein bis zwei Meter vom Klavier auf, in Höhe der Saiten, Deckel offen. Spielen Sie einmal die lauteste Passage: Der Pegel soll unter dem roten Ende bleiben. Beim Spielen wird nichts beurteilt.</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <source>Play at least {fewest} notes.</source>
   <translation>Spielen Sie mindestens {fewest} Noten.</translation>
  </message>
  <message>
   <source>Play from the bar before the gap into the bar after it until they join.</source>
   <translation>Spielen Sie vom Takt vor der Lücke in den danach, bis sie sich verbinden.</translation>
  </message>
  <message>
   <source>Play it once without pedal, then change the pedal just after each new harmony sounds.</source>
   <translation>Spielen Sie es einmal ohne Pedal; wechseln Sie dann kurz nach jeder neuen Harmonie.</translation>
  </message>
  <message>
   <source>Play it slowly, hands apart, and check each note against the score.</source>
   <translation>Spielen Sie es langsam, Hände getrennt, und prüfen Sie jeden Ton an den Noten.</translation>
  </message>
  <message>
   <source>Play it twice, with opposite moods, and listen to which is meant.</source>
   <translation>Spielen Sie es zweimal in entgegengesetzter Stimmung und hören Sie, welche gemeint ist.</translation>
  </message>
  <message>
   <source>Play on a piano with nothing else sounding, or choose another file; notes and scores of this one mean little.</source>
   <translation>Spielen Sie auf einem Klavier, ohne dass sonst etwas klingt, oder wählen Sie eine andere Datei; Noten und Werte von dieser sagen wenig.</translation>
  </message>
  <message>
   <source>Play on for half a minute or more, or open a longer take.</source>
   <translation>Spielen Sie mindestens eine halbe Minute, oder öffnen Sie eine längere Aufnahme.</translation>
  </message>
  <message>
   <source>Play spot</source>
   <translation>Stelle abspielen</translation>
  </message>
  <message>
   <source>Play the &amp;whole take</source>
   <translation>&amp;Ganze Aufnahme abspielen</translation>
  </message>
  <message>
   <source>Play the chord or run alone and listen for each of its notes, then bring it back into the bar.</source>
   <translation>Spielen Sie den Akkord oder Lauf allein, hören Sie jeden Ton, und setzen Sie ihn dann zurück in den Takt.</translation>
  </message>
  <message>
   <source>Play the melody alone, then the rest much softer under it.</source>
   <translation>Spielen Sie die Melodie allein, dann den Rest viel leiser darunter.</translation>
  </message>
  <message>
   <source>Play the stretch</source>
   <translation>Abschnitt abspielen</translation>
  </message>
  <message>
   <source>Play the written notes slowly, hands apart, with the fingering you will keep, then again between the bars around them.</source>
   <translation>Spielen Sie das Notierte langsam, Hände getrennt, mit dem Fingersatz, der bleibt; dann wieder zwischen den Takten ringsum.</translation>
  </message>
  <message>
   <source>Played</source>
   <translation>Gespielt</translation>
  </message>
  <message>
   <source>Played in another octave or key (bar {first}).</source>
   <translation>In einer anderen Oktave oder Tonart gespielt (Takt {first}).</translation>
  </message>
  <message>
   <source>Played in another octave or key (bars {first} to {last}).</source>
   <translation>In einer anderen Oktave oder Tonart gespielt (Takte {first} bis {last}).</translation>
  </message>
  <message>
   <source>Played on a built-in piano</source>
   <translation>Auf einem eingebauten Klavier gespielt</translation>
  </message>
  <message>
   <source>Played up to {share:.0%} of the score; the rest counts as missing in the overall score.</source>
   <translation>Bis {share:.0%} der Noten gespielt; der Rest zählt in der Gesamtwertung als fehlend.</translation>
  </message>
  <message>
   <source>Pleasant; intentions are audible, their effect is uneven.</source>
   <translation>Angenehm; Absichten sind zu hören, ihre Wirkung schwankt.</translation>
  </message>
  <message>
   <source>Plug it in again, then record again.</source>
   <translation>Stecken Sie es wieder ein und nehmen Sie erneut auf.</translation>
  </message>
  <message>
   <source>Plug it in, or choose another input.</source>
   <translation>Stecken Sie es ein, oder wählen Sie einen anderen Eingang.</translation>
  </message>
  <message>
   <source>Point PIANO_SOUNDFONT at a whole SoundFont 2 file (.sf2), or unset it.</source>
   <translation>Lassen Sie PIANO_SOUNDFONT auf eine vollständige SoundFont-2-Datei (.sf2) zeigen, oder entfernen Sie die Einstellung.</translation>
  </message>
  <message>
   <source>Point it at the folder that holds percepiano/ and asap-subset/.</source>
   <translation>Lassen Sie sie auf den Ordner zeigen, der percepiano/ und asap-subset/ enthält.</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>Prozessor (CPU)</translation>
  </message>
  <message>
   <source>Progress of opening</source>
   <translation>Fortschritt beim Öffnen</translation>
  </message>
  <message>
   <source>Progress of scoring</source>
   <translation>Fortschritt beim Bewerten</translation>
  </message>
  <message>
   <source>Promote another bundle instead.</source>
   <translation>Geben Sie stattdessen ein anderes Modell frei.</translation>
  </message>
  <message>
   <source>Put the bundle before promoting or using it.</source>
   <translation>Legen Sie das Modell ab, bevor Sie es freigeben oder nutzen.</translation>
  </message>
  <message>
   <source>R starts and stops · Alt+Left goes back</source>
   <translation>R beginnt und beendet · Alt+Links geht zurück</translation>
  </message>
  <message>
   <source>R stops and keeps the take · Esc discards it, after asking</source>
   <translation>R beendet und behält die Aufnahme · Esc verwirft sie nach Rückfrage</translation>
  </message>
  <message>
   <source>R stops counting</source>
   <translation>R beendet das Einzählen</translation>
  </message>
  <message>
   <source>R&amp;ate</source>
   <translation>Be&amp;werten</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>Bewerten</translation>
  </message>
  <message>
   <source>Rate a &amp;folder…</source>
   <translation>&amp;Ordner bewerten …</translation>
  </message>
  <message>
   <source>Rate your &amp;takes</source>
   <translation>&amp;Eigene Aufnahmen bewerten</translation>
  </message>
  <message>
   <source>Raters differ: a score is an estimate of a panel's mean opinion, not of the truth.</source>
   <translation>Hörer urteilen verschieden: Ein Wert schätzt die mittlere Meinung einer Gruppe, nicht die Wahrheit.</translation>
  </message>
  <message>
   <source>Read-only file system</source>
   <translation>Hier darf nur gelesen werden</translation>
  </message>
  <message>
   <source>Reading recordings</source>
   <translation>Aufnahmen werden gelesen</translation>
  </message>
  <message>
   <source>Reading the archive</source>
   <translation>Das Archiv wird gelesen</translation>
  </message>
  <message>
   <source>Reading the file</source>
   <translation>Die Datei wird gelesen</translation>
  </message>
  <message>
   <source>Reading the other performances</source>
   <translation>Die anderen Einspielungen werden gelesen</translation>
  </message>
  <message>
   <source>Reading the score</source>
   <translation>Die Noten werden gelesen</translation>
  </message>
  <message>
   <source>Reading the sound…</source>
   <translation>Der Klang wird gelesen …</translation>
  </message>
  <message>
   <source>Reading the takes</source>
   <translation>Die Aufnahmen werden gelesen</translation>
  </message>
  <message>
   <source>Reading {file}</source>
   <translation>{file} wird gelesen</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Aufnehmen</translation>
  </message>
  <message>
   <source>Record a take</source>
   <translation>Aufnehmen</translation>
  </message>
  <message>
   <source>Record again</source>
   <translation>Erneut aufnehmen</translation>
  </message>
  <message>
   <source>Record or export it again.</source>
   <translation>Nehmen Sie sie erneut auf, oder exportieren Sie sie erneut.</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Eigene Aufnahme</translation>
  </message>
  <message>
   <source>Recording with a phone or microphone</source>
   <translation>Mit Telefon oder Mikrofon aufnehmen</translation>
  </message>
  <message>
   <source>Recordings ({endings});;All files (*)</source>
   <translation>Aufnahmen ({endings});;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Reference {number} of {all}</source>
   <translation>Referenz {number} von {all}</translation>
  </message>
  <message>
   <source>References compared</source>
   <translation>Mit den Referenzen verglichen</translation>
  </message>
  <message>
   <source>References of the piece</source>
   <translation>Referenzen des Stücks</translation>
  </message>
  <message>
   <source>Remove it: a bundle holds nothing that was not hashed when it was made.</source>
   <translation>Entfernen Sie sie: Ein Modell enthält nichts, was nicht bei seiner Erstellung erfasst wurde.</translation>
  </message>
  <message>
   <source>Remove this folder and put the original bundle again.</source>
   <translation>Entfernen Sie diesen Ordner, und legen Sie das ursprüngliche Modell neu ab.</translation>
  </message>
  <message>
   <source>Rename it to .mid and open that.</source>
   <translation>Benennen Sie sie in .mid um und öffnen Sie das.</translation>
  </message>
  <message>
   <source>Report on a take</source>
   <translation>Bericht über eine Aufnahme</translation>
  </message>
  <message>
   <source>Report to print or to send</source>
   <translation>Bericht zum Drucken oder Senden</translation>
  </message>
  <message>
   <source>Resonance of the room and noise of the mechanism.</source>
   <translation>Nachhall des Raums und Geräusche der Mechanik.</translation>
  </message>
  <message>
   <source>Restore the log from a copy, or remove this one line.</source>
   <translation>Stellen Sie das Protokoll aus einer Kopie wieder her, oder entfernen Sie diese eine Zeile.</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <source>Rhythmic precision</source>
   <translation>Rhythmische Genauigkeit</translation>
  </message>
  <message>
   <source>Roughly with the harmony; blurs at faster changes, gaps at wide leaps.</source>
   <translation>Ungefähr mit der Harmonie; Verwischtes bei schnelleren Wechseln, Lücken bei weiten Sprüngen.</translation>
  </message>
  <message>
   <source>Rubato that leads somewhere, ritardandi at cadences and a free choice of tempo.</source>
   <translation>Rubato mit Ziel, Ritardandi an Kadenzen und freie Wahl des Tempos.</translation>
  </message>
  <message>
   <source>Sample rate</source>
   <translation>Abtastrate</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save it as UTF-8, or export it again from the notation program.</source>
   <translation>Speichern Sie sie als UTF-8, oder exportieren Sie sie erneut aus dem Notenprogramm.</translation>
  </message>
  <message>
   <source>Save its sound alone as M4A or WAV and open that; `ffmpeg -i FILM -vn -c:a copy SOUND.m4a` does it without loss.</source>
   <translation>Speichern Sie nur den Klang als M4A oder WAV und öffnen Sie das; `ffmpeg -i FILM -vn -c:a copy SOUND.m4a` tut es ohne Verlust.</translation>
  </message>
  <message>
   <source>Say in a few words what this place does in the piece, and play it again with that.</source>
   <translation>Sagen Sie in wenigen Worten, was die Stelle im Stück bewirkt, und spielen Sie sie so noch einmal.</translation>
  </message>
  <message>
   <source>Scales</source>
   <translation>Skalen</translation>
  </message>
  <message>
   <source>Scales run from 0 to 100. A dot is the estimate, its bar the {percent} interval.</source>
   <translation>Skalen reichen von 0 bis 100. Der Punkt ist die Schätzung, der Balken das {percent}-Intervall.</translation>
  </message>
  <message>
   <source>Score this take</source>
   <translation>Diese Aufnahme bewerten</translation>
  </message>
  <message>
   <source>Scorecard</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <source>Scorecard for programs</source>
   <translation>Bewertung für Programme</translation>
  </message>
  <message>
   <source>Scored</source>
   <translation>Bewertet</translation>
  </message>
  <message>
   <source>Scored as one stretch.</source>
   <translation>Als ein Abschnitt bewertet.</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Werte</translation>
  </message>
  <message>
   <source>Scores ({endings});;All files (*)</source>
   <translation>Noten ({endings});;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Scores are compared within one piece only. Choose a piece above; F2 names the piece of a take that has none.</source>
   <translation>Werte werden nur innerhalb eines Stücks verglichen. Wählen Sie oben ein Stück; F2 benennt das Stück einer Aufnahme.</translation>
  </message>
  <message>
   <source>Scores of both</source>
   <translation>Werte beider</translation>
  </message>
  <message>
   <source>Scoring was cancelled.</source>
   <translation>Die Bewertung wurde abgebrochen.</translation>
  </message>
  <message>
   <source>Scoring with both models</source>
   <translation>Mit beiden Modellen wird bewertet</translation>
  </message>
  <message>
   <source>Search takes</source>
   <translation>Aufnahmen suchen</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>Zweite</translation>
  </message>
  <message>
   <source>Secure, with small traces of effort.</source>
   <translation>Sicher, mit kleinen Spuren von Mühe.</translation>
  </message>
  <message>
   <source>See that the file can be read and that there is room for what it holds.</source>
   <translation>Sorgen Sie dafür, dass die Datei gelesen werden kann und Platz für ihren Inhalt ist.</translation>
  </message>
  <message>
   <source>Shift+drag</source>
   <translation>Umschalt+Ziehen</translation>
  </message>
  <message>
   <source>Shift+wheel</source>
   <translation>Umschalt+Mausrad</translation>
  </message>
  <message>
   <source>Show &amp;again what was meant</source>
   <translation>Absichtliches wieder &amp;zeigen</translation>
  </message>
  <message>
   <source>Show again</source>
   <translation>Wieder zeigen</translation>
  </message>
  <message>
   <source>Simulated</source>
   <translation>Simuliert</translation>
  </message>
  <message>
   <source>Sing the line, mark where you breathe, and play it as you sang it.</source>
   <translation>Singen Sie die Linie, merken Sie, wo Sie atmen, und spielen Sie, wie Sie gesungen haben.</translation>
  </message>
  <message>
   <source>Slow down until only what is written sounds; then look where fingers brush.</source>
   <translation>Spielen Sie so langsam, dass nur Notiertes klingt; sehen Sie dann, wo Finger streifen.</translation>
  </message>
  <message>
   <source>Soft</source>
   <translation>Una c.</translation>
  </message>
  <message>
   <source>Soft pedal down {percent:.0f} % of the time.</source>
   <translation>Linkes Pedal zu {percent:.0f} % der Zeit gedrückt.</translation>
  </message>
  <message>
   <source>Softer than the references by {figure:.0f} of 127.</source>
   <translation>Um {figure:.0f} von 127 leiser als die Referenzen.</translation>
  </message>
  <message>
   <source>Some or all of what this model learned from was made by a program. It shows how the app works and says nothing about a pianist.</source>
   <translation>Manches oder alles, woraus dieses Modell gelernt hat, stammt von einem Programm. Es zeigt, wie die App arbeitet, und sagt nichts über einen Pianisten.</translation>
  </message>
  <message>
   <source>Something is missing</source>
   <translation>Etwas fehlt</translation>
  </message>
  <message>
   <source>Sorted by</source>
   <translation>Sortiert nach</translation>
  </message>
  <message>
   <source>Sorted by {order}</source>
   <translation>Sortiert nach: {order}</translation>
  </message>
  <message>
   <source>Sost.</source>
   <translation>Sost.</translation>
  </message>
  <message>
   <source>Sostenuto pedal down {percent:.0f} % of the time.</source>
   <translation>Sostenutopedal zu {percent:.0f} % der Zeit gedrückt.</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>Klang</translation>
  </message>
  <message>
   <source>Sound alone</source>
   <translation>Nur Klang</translation>
  </message>
  <message>
   <source>Sound from a phone or microphone, or MIDI. Drop its score with it, and bars appear. See what you played, how it may sound to a listener and how sure that is, and where to look next. Everything stays on this computer.</source>
   <translation>Klang von Telefon oder Mikrofon, oder MIDI. Legen Sie die Noten mit ab, und Takte erscheinen. Sehen Sie, was Sie gespielt haben, wie es klingen mag und wie sicher das ist, und wo Sie als Nächstes hinsehen sollten. Alles bleibt auf diesem Rechner.</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Raum</translation>
  </message>
  <message>
   <source>Speaks the language of the style like a native.</source>
   <translation>Spricht die Sprache des Stils wie eine Muttersprache.</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <source>Split it into shorter takes.</source>
   <translation>Teilen Sie sie in kürzere Aufnahmen.</translation>
  </message>
  <message>
   <source>Spot &amp;ends here</source>
   <translation>Stelle &amp;endet hier</translation>
  </message>
  <message>
   <source>Spot begins &amp;here</source>
   <translation>Stelle &amp;beginnt hier</translation>
  </message>
  <message>
   <source>Spot {start} to {end}</source>
   <translation>Stelle {start} bis {end}</translation>
  </message>
  <message>
   <source>Standard deviation {sigma:.1f}.</source>
   <translation>Standardabweichung {sigma:.1f}.</translation>
  </message>
  <message>
   <source>Start it in a desktop session, or without a screen under `xvfb-run piano app`.</source>
   <translation>Starten Sie in einer Desktop-Sitzung, oder ohne Bildschirm mit `xvfb-run piano app`.</translation>
  </message>
  <message>
   <source>Start two bars earlier and play on through this place without going back, slowly enough that nothing stops you.</source>
   <translation>Beginnen Sie zwei Takte früher und spielen Sie ohne Zurückgehen durch, so langsam, dass nichts Sie aufhält.</translation>
  </message>
  <message>
   <source>Steady with small unevenness; freedom in time is mostly intended.</source>
   <translation>Stetig mit kleinen Ungleichheiten; Freiheit ist meist gewollt.</translation>
  </message>
  <message>
   <source>Stereo</source>
   <translation>Stereo</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Stop playing</source>
   <translation>Wiedergabe beenden</translation>
  </message>
  <message>
   <source>Stretches of 20 to 30 seconds come in random order and without their names. Listen to each one as often as you like and say what you hear on twelve scales. Every answer is kept as you give it. Some stretches come back after a week, so that you can see how far you agree with yourself. Nothing leaves this computer unless you export it.</source>
   <translation>Abschnitte von 20 bis 30 Sekunden kommen in zufälliger Folge und ohne Namen. Hören Sie jeden so oft Sie mögen und sagen Sie auf zwölf Skalen, was Sie hören. Jede Antwort wird sofort gespeichert. Manche Abschnitte kommen nach einer Woche wieder, damit Sie sehen, wie weit Sie mit sich übereinstimmen. Nichts verlässt diesen Rechner, außer Sie exportieren es.</translation>
  </message>
  <message numerus="yes">
   <source>Stuttered {n} times.</source>
   <translation>
    <numerusform>Einmal gestottert.</numerusform>
    <numerusform>{n}-mal gestottert.</numerusform>
   </translation>
  </message>
  <message>
   <source>Stylistic appropriateness</source>
   <translation>Stiltreue</translation>
  </message>
  <message>
   <source>Sustain</source>
   <translation>Pedal</translation>
  </message>
  <message>
   <source>Sustain pedal down {percent:.0f} % of the time.</source>
   <translation>Haltepedal zu {percent:.0f} % der Zeit gedrückt.</translation>
  </message>
  <message>
   <source>Tab moves from control to control.</source>
   <translation>Tab geht von Bedienelement zu Bedienelement.</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <source>Tags and n&amp;otes…</source>
   <translation>Schlagwörter und N&amp;otizen …</translation>
  </message>
  <message>
   <source>Tags and notes</source>
   <translation>Schlagwörter und Notizen</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>Aufnahmen</translation>
  </message>
  <message>
   <source>Takes can be shown but not scored: {what} {remedy}</source>
   <translation>Aufnahmen lassen sich zeigen, aber nicht bewerten: {what} {remedy}</translation>
  </message>
  <message>
   <source>Taking the takes in</source>
   <translation>Die Aufnahmen werden übernommen</translation>
  </message>
  <message>
   <source>Tempo</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Tempo {low:.0f} to {high:.0f} quarter notes a minute, median {median:.0f}.</source>
   <translation>Tempo {low:.0f} bis {high:.0f} Viertel pro Minute, Median {median:.0f}.</translation>
  </message>
  <message>
   <source>Tempo, touch, ornament, pedal and freedom that suit the period and the composer.</source>
   <translation>Tempo, Anschlag, Verzierung, Pedal und Freiheit, die zu Epoche und Komponist passen.</translation>
  </message>
  <message>
   <source>The background is only {distance:.0f} dB below the music. Move the microphone nearer to the piano and away from the lid and fans, close the windows, and record again.</source>
   <translation>Der Hintergrund liegt nur {distance:.0f} dB unter der Musik. Stellen Sie das Mikrofon näher ans Klavier und weiter weg von Deckel und Lüftern, schließen Sie die Fenster, und nehmen Sie erneut auf.</translation>
  </message>
  <message>
   <source>The bars of this piece cannot be shown</source>
   <translation>Die Takte dieses Stücks lassen sich nicht zeigen</translation>
  </message>
  <message>
   <source>The best that works here</source>
   <translation>Das Beste, was hier läuft</translation>
  </message>
  <message>
   <source>The comparison was not exported</source>
   <translation>Der Vergleich wurde nicht exportiert</translation>
  </message>
  <message>
   <source>The comparison was written to {file}.</source>
   <translation>Der Vergleich wurde in {file} geschrieben.</translation>
  </message>
  <message>
   <source>The disk takes no more ({reason}).</source>
   <translation>Die Festplatte nimmt nichts mehr auf ({reason}).</translation>
  </message>
  <message>
   <source>The disk was too slow for the sound.</source>
   <translation>Die Festplatte war zu langsam für den Klang.</translation>
  </message>
  <message>
   <source>The file holds no sustain pedal. If one was used, it was not recorded, and what is said about pedal and articulation does not hold.</source>
   <translation>Die Datei enthält kein Haltepedal. Falls eines benutzt wurde, ist es nicht aufgezeichnet, und was über Pedal und Artikulation gesagt wird, gilt nicht.</translation>
  </message>
  <message>
   <source>The file is no longer at {file}. Open it where it lies now, and the take is found again.</source>
   <translation>Die Datei liegt nicht mehr unter {file}. Öffnen Sie sie dort, wo sie jetzt liegt, dann wird die Aufnahme wiedergefunden.</translation>
  </message>
  <message>
   <source>The file is no longer at {media}. Add it again.</source>
   <translation>Die Datei liegt nicht mehr unter {media}. Fügen Sie sie neu hinzu.</translation>
  </message>
  <message>
   <source>The file {file} has changed since its scores were made. Open it again.</source>
   <translation>Die Datei {file} hat sich seit ihrer Bewertung geändert. Öffnen Sie sie erneut.</translation>
  </message>
  <message>
   <source>The file {media} has changed. Add it again.</source>
   <translation>Die Datei {media} hat sich geändert. Fügen Sie sie neu hinzu.</translation>
  </message>
  <message>
   <source>The file's ending does not fit: it is {misnamed}. Rename it.</source>
   <translation>Die Endung der Datei passt nicht: Sie ist {misnamed}. Benennen Sie sie um.</translation>
  </message>
  <message>
   <source>The first accelerator that onnxruntime offers here.</source>
   <translation>Der erste Beschleuniger, den onnxruntime hier anbietet.</translation>
  </message>
  <message>
   <source>The folder of this take is gone. Delete the take, or put its folder back.</source>
   <translation>Der Ordner dieser Aufnahme fehlt. Löschen Sie die Aufnahme, oder legen Sie den Ordner zurück.</translation>
  </message>
  <message>
   <source>The inputs cannot be listed</source>
   <translation>Die Eingänge lassen sich nicht auflisten</translation>
  </message>
  <message>
   <source>The installed onnxruntime offers no accelerator that this program uses.</source>
   <translation>Das installierte onnxruntime bietet keinen Beschleuniger, den dieses Programm nutzt.</translation>
  </message>
  <message>
   <source>The instrument, its tuning and the recording.</source>
   <translation>Das Instrument, seine Stimmung und die Aufnahme.</translation>
  </message>
  <message>
   <source>The keyboard is not connected any more.</source>
   <translation>Das Keyboard ist nicht mehr verbunden.</translation>
  </message>
  <message>
   <source>The left channel is silent, so only the right one is judged. Check its microphone and cable, or record in mono.</source>
   <translation>Der linke Kanal ist stumm, daher wird nur der rechte beurteilt. Prüfen Sie sein Mikrofon und Kabel, oder nehmen Sie in Mono auf.</translation>
  </message>
  <message>
   <source>The library was not exported</source>
   <translation>Die Bibliothek wurde nicht exportiert</translation>
  </message>
  <message>
   <source>The loudness of the recording, and how much range the piece asks for.</source>
   <translation>Die Lautstärke der Aufnahme und wie viel Umfang das Stück verlangt.</translation>
  </message>
  <message>
   <source>The main touches are there but inconsistent, above all in the weaker hand.</source>
   <translation>Die wichtigsten Anschlagsarten sind da, aber uneinheitlich, vor allem in der schwächeren Hand.</translation>
  </message>
  <message>
   <source>The metre is clear, but there is rushing, hesitation or uneven figuration.</source>
   <translation>Das Metrum ist klar, doch es eilt, zögert oder läuft ungleichmäßig.</translation>
  </message>
  <message>
   <source>The microphone stopped sending.</source>
   <translation>Das Mikrofon liefert nichts mehr.</translation>
  </message>
  <message>
   <source>The model cannot be used</source>
   <translation>Das Modell ist nicht verwendbar</translation>
  </message>
  <message>
   <source>The model gave no finite answer for this performance.</source>
   <translation>Das Modell gab für diese Darbietung keine endliche Antwort.</translation>
  </message>
  <message>
   <source>The notes lie too far apart: no stretch holds enough of them to be judged.</source>
   <translation>Die Noten liegen zu weit auseinander: Kein Abschnitt enthält genug davon für ein Urteil.</translation>
  </message>
  <message>
   <source>The notes were transcribed from sound: some are missed or invented, loudness is relative, and the pedal is hardly heard.</source>
   <translation>Die Noten wurden aus Klang transkribiert: Manche fehlen oder sind erfunden, Lautstärke ist relativ, das Pedal kaum zu hören.</translation>
  </message>
  <message>
   <source>The piece is hard to recognize: wrong or missing notes in almost every bar.</source>
   <translation>Das Stück ist kaum zu erkennen: falsche oder fehlende Noten in fast jedem Takt.</translation>
  </message>
  <message>
   <source>The piece is out of reach at this time.</source>
   <translation>Das Stück ist derzeit außer Reichweite.</translation>
  </message>
  <message>
   <source>The playing is too unlike what listeners rated for the model to say what they would.</source>
   <translation>Das Spiel ist dem, was Hörer bewertet haben, zu unähnlich, um ihr Urteil vorherzusagen.</translation>
  </message>
  <message>
   <source>The pulse breaks at difficult places; runs are lumpy and rests are skipped.</source>
   <translation>Der Puls bricht an schweren Stellen; Läufe holpern, Pausen fehlen.</translation>
  </message>
  <message>
   <source>The recording could not begin</source>
   <translation>Die Aufnahme konnte nicht beginnen</translation>
  </message>
  <message>
   <source>The recording is not complete</source>
   <translation>Die Aufnahme ist unvollständig</translation>
  </message>
  <message>
   <source>The recording is very quiet ({loud_db:.0f} dB). Raise the recording level or move the microphone nearer to the piano.</source>
   <translation>Die Aufnahme ist sehr leise ({loud_db:.0f} dB). Erhöhen Sie den Aufnahmepegel, oder stellen Sie das Mikrofon näher ans Klavier.</translation>
  </message>
  <message>
   <source>The recording itself</source>
   <translation>Die Aufnahme selbst</translation>
  </message>
  <message>
   <source>The recording lasts {duration_s:.1f} s. Record at least {least_s:.0f} s, better half a minute.</source>
   <translation>Die Aufnahme dauert {duration_s:.1f} s. Nehmen Sie mindestens {least_s:.0f} s auf, besser eine halbe Minute.</translation>
  </message>
  <message>
   <source>The recording of {when} from “{device}” is kept, but could not be read yet.</source>
   <translation>Die Aufnahme vom {when} von „{device}“ ist gesichert, konnte aber noch nicht ausgelesen werden.</translation>
  </message>
  <message>
   <source>The recording of {when} from “{device}” was cut off. At most its last second is missing.</source>
   <translation>Die Aufnahme vom {when} von „{device}“ wurde abgebrochen. Höchstens die letzte Sekunde fehlt.</translation>
  </message>
  <message>
   <source>The recording that was cut off cannot be opened</source>
   <translation>Die abgebrochene Aufnahme lässt sich nicht öffnen</translation>
  </message>
  <message>
   <source>The references of this piece cannot be used</source>
   <translation>Die Referenzen dieses Stücks können nicht verwendet werden</translation>
  </message>
  <message>
   <source>The references of your pieces cannot be kept</source>
   <translation>Die Referenzen Ihrer Stücke können nicht behalten werden</translation>
  </message>
  <message>
   <source>The references' keys were recorded. What was heard from sound is partly misheard, which costs points that they did not lose, so it is not held beside them.</source>
   <translation>Bei den Referenzen wurden die Tasten aufgezeichnet. Was aus dem Klang gehört wurde, ist teils verhört; das kostet Punkte, die sie nicht verloren, also wird es nicht neben sie gestellt.</translation>
  </message>
  <message>
   <source>The rest of the app goes on without a picture of the bar.</source>
   <translation>Die übrige App läuft ohne ein Bild des Taktes weiter.</translation>
  </message>
  <message>
   <source>The right channel is silent, so only the left one is judged. Check its microphone and cable, or record in mono.</source>
   <translation>Der rechte Kanal ist stumm, daher wird nur der linke beurteilt. Prüfen Sie sein Mikrofon und Kabel, oder nehmen Sie in Mono auf.</translation>
  </message>
  <message>
   <source>The score of this recording cannot be used</source>
   <translation>Die Noten dieser Aufnahme sind nicht verwendbar</translation>
  </message>
  <message>
   <source>The sound cannot be drawn: {what}</source>
   <translation>Der Klang lässt sich nicht zeichnen: {what}</translation>
  </message>
  <message>
   <source>The sound is clipped in {flat_tops} places, the first at {place}. Lower the recording level or move the microphone away from the piano, and record again: loudness cannot be judged there.</source>
   <translation>Der Klang ist an {flat_tops} Stellen übersteuert, zuerst bei {place}. Senken Sie den Aufnahmepegel, oder stellen Sie das Mikrofon weiter weg vom Klavier, und nehmen Sie erneut auf: Die Lautstärke lässt sich dort nicht beurteilen.</translation>
  </message>
  <message>
   <source>The take was exported.</source>
   <translation>Die Aufnahme wurde exportiert.</translation>
  </message>
  <message>
   <source>The take was not exported</source>
   <translation>Die Aufnahme wurde nicht exportiert</translation>
  </message>
  <message>
   <source>The text is mostly there; a listener notices slips every few bars.</source>
   <translation>Der Text ist größtenteils da; alle paar Takte fallen Fehler auf.</translation>
  </message>
  <message>
   <source>There is a mains hum of {frequency} Hz. Move the microphone and its cable away from power supplies and lamps, or run the recorder on its battery.</source>
   <translation>Ein Netzbrummen von {frequency} Hz ist zu hören. Halten Sie Mikrofon und Kabel fern von Netzteilen und Lampen, oder betreiben Sie den Rekorder mit Akku.</translation>
  </message>
  <message>
   <source>There is no microphone and no MIDI keyboard here. Plug one in and choose “Look again”, or record with a phone and open the file.</source>
   <translation>Hier gibt es weder Mikrofon noch MIDI-Keyboard. Schließen Sie eines an und wählen Sie „Eingänge neu suchen“, oder nehmen Sie mit dem Telefon auf und öffnen die Datei.</translation>
  </message>
  <message>
   <source>There is no other take to compare with. Open or record another one first.</source>
   <translation>Es gibt keine andere Aufnahme zum Vergleichen. Öffnen oder machen Sie erst eine.</translation>
  </message>
  <message>
   <source>There is nothing to hear. Check that the right microphone is chosen and not muted, and record again.</source>
   <translation>Es ist nichts zu hören. Prüfen Sie, ob das richtige Mikrofon gewählt und nicht stumm geschaltet ist, und nehmen Sie erneut auf.</translation>
  </message>
  <message>
   <source>These performances cannot be compared with</source>
   <translation>Mit diesen Einspielungen lässt sich nicht vergleichen</translation>
  </message>
  <message>
   <source>These references are not kept: nobody named the piece. Name it on the page of takes.</source>
   <translation>Diese Referenzen werden nicht behalten: Niemand hat das Stück benannt. Benennen Sie es auf der Seite der Aufnahmen.</translation>
  </message>
  <message>
   <source>These takes cannot be compared</source>
   <translation>Diese Aufnahmen sind nicht vergleichbar</translation>
  </message>
  <message>
   <source>They rest on different evidence and cannot be compared.</source>
   <translation>Sie beruhen auf Verschiedenem und sind nicht vergleichbar.</translation>
  </message>
  <message>
   <source>This cannot be rated</source>
   <translation>Dies lässt sich nicht bewerten</translation>
  </message>
  <message>
   <source>This computer takes in no MIDI at the moment, so a keyboard cannot be recorded by its keys. A microphone hears it, and a MIDI file that it saved can be opened.</source>
   <translation>Dieser Computer nimmt gerade kein MIDI entgegen, daher lassen sich die Tasten eines Keyboards nicht aufnehmen. Ein Mikrofon hört es, und eine MIDI-Datei, die es gespeichert hat, lässt sich öffnen.</translation>
  </message>
  <message>
   <source>This does not seem to be what {names} plays: nothing is compared with it.</source>
   <translation>Das scheint nicht zu sein, was {names} spielt: Es wird nichts damit verglichen.</translation>
  </message>
  <message>
   <source>This does not sound like a piano: many of the notes are barely heard as such.</source>
   <translation>Das klingt nicht nach einem Klavier: Viele der Noten sind kaum als solche zu hören.</translation>
  </message>
  <message>
   <source>This file cannot be opened</source>
   <translation>Diese Datei lässt sich nicht öffnen</translation>
  </message>
  <message>
   <source>This input sends nothing at all. It may be muted, or it is not the one the piano is heard by.</source>
   <translation>Dieser Eingang sendet gar nichts. Vielleicht ist er stumm oder nicht der, der das Klavier hört.</translation>
  </message>
  <message>
   <source>This is a fault in the app</source>
   <translation>Dies ist ein Fehler der App</translation>
  </message>
  <message>
   <source>This model also learned from the notation ({known} of {features} features); it is not known here, so they are left out.</source>
   <translation>Dieses Modell hat auch aus den Noten gelernt ({known} von {features} Merkmalen); sie sind hier nicht bekannt und bleiben außer Acht.</translation>
  </message>
  <message>
   <source>This model brings no references for this score.</source>
   <translation>Dieses Modell bringt für diesen Wert keine Referenzen mit.</translation>
  </message>
  <message>
   <source>This model cannot be used</source>
   <translation>Dieses Modell ist nicht verwendbar</translation>
  </message>
  <message>
   <source>This model learned from made-up performances and simulated raters: no person's opinion stands behind its numbers.</source>
   <translation>Dieses Modell hat aus künstlichem Spiel und simulierten Bewertungen gelernt: Hinter seinen Zahlen steht niemandes Meinung.</translation>
  </message>
  <message>
   <source>This needs other performances of the music, their keys recorded.</source>
   <translation>Hierfür braucht es andere Einspielungen der Musik, deren Tasten aufgezeichnet sind.</translation>
  </message>
  <message>
   <source>This needs the notation of what was played.</source>
   <translation>Hierfür braucht es die Noten des Gespielten.</translation>
  </message>
  <message>
   <source>This page is shown</source>
   <translation>Diese Seite wird gezeigt</translation>
  </message>
  <message>
   <source>This playing is unlike anything the model learned from; intervals are wider, and the scores may still be off.</source>
   <translation>Dieses Spiel gleicht nichts, woraus das Modell gelernt hat; Intervalle sind breiter, und die Werte können dennoch danebenliegen.</translation>
  </message>
  <message>
   <source>This score cannot be used</source>
   <translation>Diese Noten sind nicht verwendbar</translation>
  </message>
  <message>
   <source>This take cannot be played</source>
   <translation>Diese Aufnahme lässt sich nicht abspielen</translation>
  </message>
  <message>
   <source>This take could not be scored</source>
   <translation>Diese Aufnahme konnte nicht bewertet werden</translation>
  </message>
  <message>
   <source>Timbre brightness</source>
   <translation>Klangfarbe: Helligkeit</translation>
  </message>
  <message>
   <source>Timbre depth</source>
   <translation>Klangfarbe: Tiefe</translation>
  </message>
  <message>
   <source>Timbre loudness</source>
   <translation>Klangfarbe: Lautstärke</translation>
  </message>
  <message>
   <source>Timbre variety</source>
   <translation>Klangfarbe: Vielfalt</translation>
  </message>
  <message>
   <source>Timing</source>
   <translation>Timing</translation>
  </message>
  <message>
   <source>To try: {advice}</source>
   <translation>Probieren: {advice}</translation>
  </message>
  <message>
   <source>Together with the keyboard {name}</source>
   <translation>Zusammen mit dem Keyboard {name}</translation>
  </message>
  <message>
   <source>Tone quality</source>
   <translation>Klangqualität</translation>
  </message>
  <message>
   <source>Too loud: the sound is cut off. Turn the level down or move the microphone away.</source>
   <translation>Zu laut: Der Klang wird abgeschnitten. Stellen Sie leiser, oder rücken Sie das Mikrofon weg.</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Werkzeuge</translation>
  </message>
  <message>
   <source>Trained on {corpora}. Bundle {hash}. {note}</source>
   <translation>Gelernt aus {corpora}. Modell {hash}. {note}</translation>
  </message>
  <message>
   <source>Trend</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Trust the piano roll and your ears more than these numbers.</source>
   <translation>Vertrauen Sie der Klavierrolle und Ihren Ohren mehr als diesen Zahlen.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>Try again. If it happens again, close other programs: the memory may be full.</source>
   <translation>Versuchen Sie es noch einmal. Geschieht es wieder, so schließen Sie andere Programme: Der Speicher könnte voll sein.</translation>
  </message>
  <message>
   <source>Two models on the same take</source>
   <translation>Zwei Modelle zur selben Aufnahme</translation>
  </message>
  <message>
   <source>Two takes</source>
   <translation>Zwei Aufnahmen</translation>
  </message>
  <message>
   <source>Under control at a moderate demand, with audible effort.</source>
   <translation>Bei mäßigem Anspruch unter Kontrolle, mit hörbarer Mühe.</translation>
  </message>
  <message>
   <source>Unevenness</source>
   <translation>Ungleichmäßigkeit</translation>
  </message>
  <message>
   <source>Unnoticed and indispensable: harmony, line and colour all profit.</source>
   <translation>Unbemerkt und unentbehrlich: Harmonie, Linie und Farbe gewinnen.</translation>
  </message>
  <message>
   <source>Unpack it and open the sound inside.</source>
   <translation>Entpacken Sie es und öffnen Sie den Klang darin.</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>Unsicher</translation>
  </message>
  <message>
   <source>Unsure about {scale}</source>
   <translation>Unsicher bei {scale}</translation>
  </message>
  <message>
   <source>Update onnxruntime, or export the bundle again.</source>
   <translation>Aktualisieren Sie onnxruntime, oder exportieren Sie das Modell erneut.</translation>
  </message>
  <message>
   <source>Update the program, or export the bundle again with this one.</source>
   <translation>Aktualisieren Sie das Programm, oder exportieren Sie das Modell mit diesem erneut.</translation>
  </message>
  <message>
   <source>Use a bundle made with this version, or the version that made this one.</source>
   <translation>Nutzen Sie ein Modell dieser Programmversion, oder die Version, die dieses erstellt hat.</translation>
  </message>
  <message>
   <source>Use a recording of your own, or an unprotected copy.</source>
   <translation>Nutzen Sie eine eigene Aufnahme oder eine ungeschützte Kopie.</translation>
  </message>
  <message>
   <source>Use it to try the app, not to judge playing.</source>
   <translation>Nutzen Sie es, um die App zu erproben, nicht um Spiel zu beurteilen.</translation>
  </message>
  <message>
   <source>Use {lowest} to {highest}; 44100 or 48000 are usual.</source>
   <translation>Nutzen Sie {lowest} bis {highest}; üblich sind 44100 oder 48000.</translation>
  </message>
  <message>
   <source>Voicing</source>
   <translation>Oberstimme</translation>
  </message>
  <message numerus="yes">
   <source>Waited {n} times, the longest {seconds:.1f} s ({beats:.1f} quarter notes).</source>
   <translation>
    <numerusform>{seconds:.1f} s gewartet ({beats:.1f} Viertel).</numerusform>
    <numerusform>{n}-mal gewartet, am längsten {seconds:.1f} s ({beats:.1f} Viertel).</numerusform>
   </translation>
  </message>
  <message>
   <source>Was the loudness under control?</source>
   <translation>War die Lautstärke unter Kontrolle?</translation>
  </message>
  <message>
   <source>Was the sound balanced, full and unforced?</source>
   <translation>War der Klang ausgewogen, voll und ungezwungen?</translation>
  </message>
  <message>
   <source>Was the timing under control?</source>
   <translation>War das Timing unter Kontrolle?</translation>
  </message>
  <message>
   <source>Were notes joined and separated on purpose?</source>
   <translation>Wurden Töne bewusst verbunden und getrennt?</translation>
  </message>
  <message>
   <source>Were the choices convincing?</source>
   <translation>Waren die Entscheidungen überzeugend?</translation>
  </message>
  <message>
   <source>Were the right notes played?</source>
   <translation>Wurden die richtigen Noten gespielt?</translation>
  </message>
  <message>
   <source>What computes</source>
   <translation>Was rechnet</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Was möchten Sie tun?</translation>
  </message>
  <message>
   <source>What listeners would be expected to say.</source>
   <translation>Was Hörer voraussichtlich sagen würden.</translation>
  </message>
  <message>
   <source>What raters played by a program would say; no one listened.</source>
   <translation>Was von einem Programm gespielte Bewerter sagen würden; niemand hat zugehört.</translation>
  </message>
  <message>
   <source>What that means</source>
   <translation>Was das heißt</translation>
  </message>
  <message>
   <source>What the library holds of this take makes no sense ({reason}).</source>
   <translation>Was die Bibliothek über diese Aufnahme weiß, ergibt keinen Sinn ({reason}).</translation>
  </message>
  <message>
   <source>What was played</source>
   <translation>Was gespielt wurde</translation>
  </message>
  <message>
   <source>What was recorded here and every score of it is deleted for good. A file that was opened from elsewhere stays where it is.</source>
   <translation>Was hier aufgenommen wurde und alle Werte dazu werden endgültig gelöscht. Eine anderswo geöffnete Datei bleibt, wo sie ist.</translation>
  </message>
  <message>
   <source>What was recorded is deleted for good.</source>
   <translation>Was aufgenommen wurde, wird endgültig gelöscht.</translation>
  </message>
  <message>
   <source>What was recorded is kept. Free space and start the app again.</source>
   <translation>Was aufgenommen wurde, bleibt erhalten. Schaffen Sie Platz und starten Sie die App neu.</translation>
  </message>
  <message>
   <source>What was recorded, {time}, is saved.</source>
   <translation>Aufgenommenes, {time}, ist gespeichert.</translation>
  </message>
  <message>
   <source>What you meant could not be kept</source>
   <translation>Was Absicht war, ließ sich nicht speichern</translation>
  </message>
  <message>
   <source>Where it runs</source>
   <translation>Wo es läuft</translation>
  </message>
  <message>
   <source>Where to look</source>
   <translation>Wo Sie hinsehen sollten</translation>
  </message>
  <message>
   <source>Where to practise</source>
   <translation>Wo Üben lohnt</translation>
  </message>
  <message>
   <source>Where you can, record the keyboard as MIDI instead.</source>
   <translation>Wenn möglich, zeichnen Sie stattdessen das Keyboard als MIDI auf.</translation>
  </message>
  <message>
   <source>Whether you would have chosen the same goal for the phrase.</source>
   <translation>Ob Sie für die Phrase dasselbe Ziel gewählt hätten.</translation>
  </message>
  <message>
   <source>Whole take</source>
   <translation>Ganze Aufnahme</translation>
  </message>
  <message>
   <source>Within both intervals: up to {noise:.0f} is no difference.</source>
   <translation>Innerhalb beider Intervalle: bis {noise:.0f} ist kein Unterschied.</translation>
  </message>
  <message>
   <source>Without its score what is easy to play looks better, so players of other pieces are no measure.</source>
   <translation>Ohne Noten sieht besser aus, was leicht zu spielen ist; darum sind Spieler anderer Stücke kein Maßstab.</translation>
  </message>
  <message>
   <source>Without its score wrong and missed notes are not heard, and what is easy to play looks better: compare these numbers between takes of one piece, not across pieces.</source>
   <translation>Ohne die Noten werden falsche und ausgelassene Töne nicht gehört, und Leichtes wirkt besser: Vergleichen Sie diese Zahlen zwischen Aufnahmen eines Stücks, nicht zwischen Stücken.</translation>
  </message>
  <message>
   <source>Without the score of both takes it is not known which bars went better; listen, and look at tempo and loudness.</source>
   <translation>Ohne die Noten beider Aufnahmen ist nicht bekannt, welche Takte besser gelangen; hören Sie hin, und sehen Sie auf Tempo und Lautstärke.</translation>
  </message>
  <message>
   <source>Writing the last of it…</source>
   <translation>Das Letzte wird geschrieben …</translation>
  </message>
  <message>
   <source>Writing the library</source>
   <translation>Die Bibliothek wird geschrieben</translation>
  </message>
  <message>
   <source>Wrong notes, and whether the feeling suits the style.</source>
   <translation>Falsche Noten, und ob das Gefühl zum Stil passt.</translation>
  </message>
  <message>
   <source>Wrong, missing and added notes; stumbles and repeated starts.</source>
   <translation>Falsche, fehlende und zusätzliche Noten; Stolpern und Neuansätze.</translation>
  </message>
  <message numerus="yes">
   <source>You rated {n} stretches twice. Your answers differ by {points:.0f} points on average.</source>
   <translation>
    <numerusform>Sie haben {n} Abschnitt zweimal bewertet. Ihre Antworten weichen im Mittel um {points:.0f} Punkte ab.</numerusform>
    <numerusform>Sie haben {n} Abschnitte zweimal bewertet. Ihre Antworten weichen im Mittel um {points:.0f} Punkte ab.</numerusform>
   </translation>
  </message>
  <message>
   <source>Your file was not changed. Please report it with the text the terminal shows.</source>
   <translation>Ihre Datei wurde nicht verändert. Bitte melden Sie dies mit dem Text im Terminal.</translation>
  </message>
  <message>
   <source>Your library of takes cannot be used</source>
   <translation>Ihre Bibliothek ist nicht verwendbar</translation>
  </message>
  <message>
   <source>Your name as a rater</source>
   <translation>Ihr Name als Bewerter</translation>
  </message>
  <message>
   <source>Your own taste in tempo; technical accidents.</source>
   <translation>Ihr eigener Tempogeschmack; technische Missgeschicke.</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>Ver&amp;größern</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>Ver&amp;kleinern</translation>
  </message>
  <message>
   <source>Zoom at the pointer</source>
   <translation>Am Mauszeiger zoomen</translation>
  </message>
  <message>
   <source>Zoom keys</source>
   <translation>Tasten zoomen</translation>
  </message>
  <message>
   <source>`{part}`: no numbers below {seconds:g} s or {notes} notes.</source>
   <translation>`{part}`: keine Werte unter {seconds:g} s oder {notes} Noten.</translation>
  </message>
  <message>
   <source>`{part}`: no numbers below {seconds:g} s or {notes} notes; above {longest:g} s, the mean over windows of {window:g} s.</source>
   <translation>`{part}`: keine Werte unter {seconds:g} s oder {notes} Noten; über {longest:g} s das Mittel über Fenster von {window:g} s.</translation>
  </message>
  <message>
   <source>`{part}`: silent where the overall score is below {score:.0f}, since those who rated heard no such playing.</source>
   <translation>`{part}`: schweigt, wo der Gesamtwert unter {score:.0f} liegt, denn wer bewertete, hörte kein solches Spiel.</translation>
  </message>
  <message>
   <source>`{part}`: silent where the playing is unlike what it learned from.</source>
   <translation>`{part}`: schweigt, wo das Spiel dem Gelernten nicht ähnelt.</translation>
  </message>
  <message>
   <source>`{part}`: silent where the playing is {times:g} times as far from what it learned from as where a warning begins.</source>
   <translation>`{part}`: schweigt, wo das Spiel {times:g}-mal so weit vom Gelernten entfernt ist wie dort, wo eine Warnung beginnt.</translation>
  </message>
  <message>
   <source>a FLAC file</source>
   <translation>eine FLAC-Datei</translation>
  </message>
  <message>
   <source>a MIDI file</source>
   <translation>eine MIDI-Datei</translation>
  </message>
  <message>
   <source>a PDF</source>
   <translation>ein PDF</translation>
  </message>
  <message>
   <source>a WAV or other RIFF file</source>
   <translation>eine WAV- oder andere RIFF-Datei</translation>
  </message>
  <message>
   <source>a file of the library cannot be read ({reason}).</source>
   <translation>eine Datei der Bibliothek kann nicht gelesen werden ({reason}).</translation>
  </message>
  <message>
   <source>a form of yours cannot be read ({reason}).</source>
   <translation>einer Ihrer Bögen ist nicht lesbar ({reason}).</translation>
  </message>
  <message>
   <source>a nameless format</source>
   <translation>ein namenloses Format</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>ein Bild</translation>
  </message>
  <message>
   <source>a promotion needs a channel.</source>
   <translation>eine Freigabe braucht einen Kanal.</translation>
  </message>
  <message>
   <source>a sample is not a finite number.</source>
   <translation>ein Abtastwert ist keine endliche Zahl.</translation>
  </message>
  <message>
   <source>a sound file</source>
   <translation>eine Klangdatei</translation>
  </message>
  <message>
   <source>a web page</source>
   <translation>eine Webseite</translation>
  </message>
  <message>
   <source>a zip archive (perhaps compressed MusicXML)</source>
   <translation>ein ZIP-Archiv (vielleicht komprimiertes MusicXML)</translation>
  </message>
  <message>
   <source>an MP3 file</source>
   <translation>eine MP3-Datei</translation>
  </message>
  <message>
   <source>an Ogg file</source>
   <translation>eine Ogg-Datei</translation>
  </message>
  <message>
   <source>an XML file</source>
   <translation>eine XML-Datei</translation>
  </message>
  <message>
   <source>around the flow of the music</source>
   <translation>um den Fluss der Musik</translation>
  </message>
  <message>
   <source>as fast</source>
   <translation>so schnell</translation>
  </message>
  <message>
   <source>as loud</source>
   <translation>so laut</translation>
  </message>
  <message>
   <source>balanced</source>
   <translation>ausgewogen</translation>
  </message>
  <message>
   <source>bar {bar}, beat {beat:g}</source>
   <translation>Takt {bar}, Schlag {beat:g}</translation>
  </message>
  <message>
   <source>bar {first} is not in this score.</source>
   <translation>Takt {first} steht nicht in diesen Noten.</translation>
  </message>
  <message>
   <source>bars {first} to {last} of {title}</source>
   <translation>Takte {first} bis {last} von {title}</translation>
  </message>
  <message>
   <source>blurred</source>
   <translation>verschwommen</translation>
  </message>
  <message>
   <source>bright</source>
   <translation>hell</translation>
  </message>
  <message>
   <source>calls {dimension!r} overall, which is no dimension.</source>
   <translation>nennt {dimension!r} als Gesamtwert, was keine Dimension ist.</translation>
  </message>
  <message>
   <source>can be read for {heard_s:.1f} s of {promised_s:.1f} s only ({reason}).</source>
   <translation>nur {heard_s:.1f} s von {promised_s:.1f} s sind lesbar ({reason}).</translation>
  </message>
  <message>
   <source>can be read for {heard_s:.1f} s only ({reason}).</source>
   <translation>nur {heard_s:.1f} s sind lesbar ({reason}).</translation>
  </message>
  <message>
   <source>cannot be decoded as {name} ({reason}).</source>
   <translation>die Datei lässt sich nicht als {name} dekodieren ({reason}).</translation>
  </message>
  <message>
   <source>cannot be read ({reason}).</source>
   <translation>die Datei ist nicht lesbar ({reason}).</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>klar</translation>
  </message>
  <message>
   <source>clicks ended</source>
   <translation>Metronom beendet</translation>
  </message>
  <message>
   <source>colourful</source>
   <translation>farbig</translation>
  </message>
  <message>
   <source>computes here</source>
   <translation>rechnet hier</translation>
  </message>
  <message>
   <source>convincing</source>
   <translation>überzeugend</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>dunkel</translation>
  </message>
  <message>
   <source>did not start.</source>
   <translation>ist nicht gestartet.</translation>
  </message>
  <message>
   <source>disproportioned</source>
   <translation>unausgewogen</translation>
  </message>
  <message>
   <source>does not name {name}.</source>
   <translation>nennt {name} nicht.</translation>
  </message>
  <message>
   <source>does not show {name!r}, which is no output of {part}.</source>
   <translation>zeigt {name!r} nicht, das keine Ausgabe von {part} ist.</translation>
  </message>
  <message>
   <source>dramatic, expressive</source>
   <translation>dramatisch, ausdrucksvoll</translation>
  </message>
  <message>
   <source>drums</source>
   <translation>Schlagzeug</translation>
  </message>
  <message>
   <source>even</source>
   <translation>gleichmäßig</translation>
  </message>
  <message>
   <source>excellent</source>
   <translation>ausgezeichnet</translation>
  </message>
  <message>
   <source>excerpts of 8 to 32 bars by competition pianists (ASAP)</source>
   <translation>Ausschnitten von 8 bis 32 Takten, gespielt von Wettbewerbspianisten (ASAP)</translation>
  </message>
  <message>
   <source>expected {wanted}, found {found}.</source>
   <translation>erwartet war {wanted}, gefunden wurde {found}.</translation>
  </message>
  <message>
   <source>expert ratings</source>
   <translation>Expertenbewertungen</translation>
  </message>
  <message>
   <source>extra</source>
   <translation>zusätzlich</translation>
  </message>
  <message>
   <source>fast paced</source>
   <translation>schnell</translation>
  </message>
  <message>
   <source>feature</source>
   <translation>Merkmal</translation>
  </message>
  <message>
   <source>flat</source>
   <translation>flächig</translation>
  </message>
  <message>
   <source>gives neither an output nor a reason for {dimension}.</source>
   <translation>gibt für {dimension} weder eine Ausgabe noch einen Grund an.</translation>
  </message>
  <message>
   <source>graph</source>
   <translation>Graph</translation>
  </message>
  <message>
   <source>hard, solid</source>
   <translation>hart, fest</translation>
  </message>
  <message>
   <source>has changed since the bundle was made.</source>
   <translation>wurde verändert, seit das Modell erstellt wurde.</translation>
  </message>
  <message>
   <source>has format version {version!r}; this program reads version {format_version}.</source>
   <translation>hat die Formatversion {version!r}; dieses Programm liest Version {format_version}.</translation>
  </message>
  <message>
   <source>has windows of {shape} and frequency bins {first} to {end}, which do not fit frames of {length} samples.</source>
   <translation>hat Fenster von {shape} und Frequenzen von {first} bis {end}, die nicht zu Rahmen von {length} Abtastwerten passen.</translation>
  </message>
  <message>
   <source>has {channels} channels.</source>
   <translation>die Datei hat {channels} Kanäle.</translation>
  </message>
  <message>
   <source>has {sample_rate} samples a second.</source>
   <translation>die Datei hat {sample_rate} Abtastwerte pro Sekunde.</translation>
  </message>
  <message>
   <source>heard from sound</source>
   <translation>aus Klang gehört</translation>
  </message>
  <message>
   <source>high energy</source>
   <translation>viel Energie</translation>
  </message>
  <message>
   <source>holds no sound: its length is zero.</source>
   <translation>die Datei enthält keinen Klang: Ihre Länge ist null.</translation>
  </message>
  <message>
   <source>holds no spectrum.</source>
   <translation>enthält kein Spektrum.</translation>
  </message>
  <message>
   <source>holds samples that are not numbers, the first at {first_s:.3f} s.</source>
   <translation>die Datei enthält Werte, die keine Zahlen sind, zuerst bei {first_s:.3f} s.</translation>
  </message>
  <message>
   <source>honest</source>
   <translation>ehrlich</translation>
  </message>
  <message>
   <source>imaginative</source>
   <translation>fantasievoll</translation>
  </message>
  <message>
   <source>is Windows Media.</source>
   <translation>das ist Windows Media.</translation>
  </message>
  <message>
   <source>is a MIDI file, not sound.</source>
   <translation>das ist eine MIDI-Datei, kein Klang.</translation>
  </message>
  <message>
   <source>is a Matroska or WebM container.</source>
   <translation>das ist ein Matroska- oder WebM-Container.</translation>
  </message>
  <message>
   <source>is a PDF document.</source>
   <translation>das ist ein PDF-Dokument.</translation>
  </message>
  <message>
   <source>is a SoundFont of more than 2 GiB.</source>
   <translation>das ist ein SoundFont von mehr als 2 GiB.</translation>
  </message>
  <message>
   <source>is a SoundFont of which the end is missing.</source>
   <translation>das ist ein SoundFont, dessen Ende fehlt.</translation>
  </message>
  <message>
   <source>is a SoundFont that cannot be played ({reason}).</source>
   <translation>das ist ein SoundFont, der sich nicht spielen lässt ({reason}).</translation>
  </message>
  <message>
   <source>is a SoundFont that does not finish playing.</source>
   <translation>das ist ein SoundFont, der nicht zu Ende spielt.</translation>
  </message>
  <message>
   <source>is a ZIP archive.</source>
   <translation>das ist ein ZIP-Archiv.</translation>
  </message>
  <message>
   <source>is a pointer of Git LFS.</source>
   <translation>das ist ein Verweis von Git LFS.</translation>
  </message>
  <message>
   <source>is a score, not a performance.</source>
   <translation>das sind Noten, keine Aufnahme.</translation>
  </message>
  <message>
   <source>is a telephone recording (AMR).</source>
   <translation>das ist eine Telefonaufnahme (AMR).</translation>
  </message>
  <message>
   <source>is a video.</source>
   <translation>das ist ein Video.</translation>
  </message>
  <message>
   <source>is a web page or XML, perhaps of a failed download.</source>
   <translation>das ist eine Webseite oder XML, vielleicht von einem missglückten Download.</translation>
  </message>
  <message>
   <source>is empty.</source>
   <translation>die Datei ist leer.</translation>
  </message>
  <message>
   <source>is missing, so this is no bundle.</source>
   <translation>fehlt, also ist dies kein Modell.</translation>
  </message>
  <message>
   <source>is missing.</source>
   <translation>die Datei fehlt.</translation>
  </message>
  <message>
   <source>is not UTF-8 text.</source>
   <translation>das ist kein UTF-8-Text.</translation>
  </message>
  <message>
   <source>is not a SoundFont.</source>
   <translation>das ist kein SoundFont.</translation>
  </message>
  <message>
   <source>is not a folder.</source>
   <translation>das ist kein Ordner.</translation>
  </message>
  <message>
   <source>is not a sound file of a known kind.</source>
   <translation>das ist keine Klangdatei bekannter Art.</translation>
  </message>
  <message>
   <source>is not available.</source>
   <translation>ist nicht verfügbar.</translation>
  </message>
  <message>
   <source>is not named in the manifest.</source>
   <translation>die Datei ist im Manifest nicht genannt.</translation>
  </message>
  <message>
   <source>is not valid JSON ({reason}).</source>
   <translation>das ist kein gültiges JSON ({reason}).</translation>
  </message>
  <message>
   <source>is protected against copying (DRM) or stored in an unknown way.</source>
   <translation>die Datei ist kopiergeschützt (DRM) oder auf unbekannte Weise gespeichert.</translation>
  </message>
  <message>
   <source>is the take itself and cannot be its own reference.</source>
   <translation>das ist die Aufnahme selbst; sie kann nicht ihre eigene Referenz sein.</translation>
  </message>
  <message>
   <source>is {hours:.0f} hours long or longer.</source>
   <translation>die Datei ist {hours:.0f} Stunden lang oder länger.</translation>
  </message>
  <message>
   <source>it cannot be opened ({reason}).</source>
   <translation>die Datei lässt sich nicht öffnen ({reason}).</translation>
  </message>
  <message>
   <source>it claims to last more than 24 hours, so its times are damaged.</source>
   <translation>sie soll mehr als 24 Stunden dauern, ihre Zeiten sind also beschädigt.</translation>
  </message>
  <message>
   <source>it counts in film frames, so it holds no note values.</source>
   <translation>sie zählt in Filmbildern und enthält daher keine Notenwerte.</translation>
  </message>
  <message>
   <source>it declares XML entities, which no notation needs and which can swell without end.</source>
   <translation>sie vereinbart XML-Entitäten, die keine Noten brauchen und die endlos anwachsen können.</translation>
  </message>
  <message>
   <source>it is a format 2 file, whose tracks are separate pieces.</source>
   <translation>sie ist eine Datei im Format 2, deren Spuren einzelne Stücke sind.</translation>
  </message>
  <message>
   <source>it is cut off: a part of {size:,} bytes has {left:,}.</source>
   <translation>sie ist abgeschnitten: Von einem Teil mit {size:,} Bytes sind {left:,} da.</translation>
  </message>
  <message>
   <source>it is cut off: {found} of {count} tracks are there.</source>
   <translation>sie ist abgeschnitten: {found} von {count} Spuren sind da.</translation>
  </message>
  <message>
   <source>it stops the renderer</source>
   <translation>er bringt den Klangerzeuger zum Absturz</translation>
  </message>
  <message>
   <source>its header is cut off.</source>
   <translation>ihr Kopf ist abgeschnitten.</translation>
  </message>
  <message>
   <source>its header makes no sense.</source>
   <translation>ihr Kopf ergibt keinen Sinn.</translation>
  </message>
  <message>
   <source>large range</source>
   <translation>großer Umfang</translation>
  </message>
  <message>
   <source>learned from controlled degradations</source>
   <translation>aus gezielten Verschlechterungen gelernt</translation>
  </message>
  <message>
   <source>listeners</source>
   <translation>Hörer</translation>
  </message>
  <message>
   <source>little range</source>
   <translation>kleiner Umfang</translation>
  </message>
  <message>
   <source>long</source>
   <translation>lang</translation>
  </message>
  <message>
   <source>loud</source>
   <translation>laut</translation>
  </message>
  <message>
   <source>louder by {by:.0f} of 127</source>
   <translation>um {by:.0f} von 127 lauter</translation>
  </message>
  <message>
   <source>low energy</source>
   <translation>wenig Energie</translation>
  </message>
  <message>
   <source>mean velocity {value:.0f}</source>
   <translation>mittlere Anschlagstärke {value:.0f}</translation>
  </message>
  <message>
   <source>measured against the score</source>
   <translation>am Notentext gemessen</translation>
  </message>
  <message>
   <source>missed</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>must calibrate every output, in the order of the outputs.</source>
   <translation>muss jede Ausgabe kalibrieren, in der Reihenfolge der Ausgaben.</translation>
  </message>
  <message>
   <source>must name its tracks, each once.</source>
   <translation>muss seine Spuren nennen, jede einmal.</translation>
  </message>
  <message>
   <source>must offer the same coverages in every part.</source>
   <translation>muss in jedem Teil dieselben Überdeckungen anbieten.</translation>
  </message>
  <message>
   <source>must say for each of {names}, in order, where it comes from.</source>
   <translation>muss für jede von {names} in dieser Reihenfolge sagen, woher sie kommt.</translation>
  </message>
  <message>
   <source>names a track that is neither a MIDI pitch nor a pedal.</source>
   <translation>nennt eine Spur, die weder MIDI-Tonhöhe noch Pedal ist.</translation>
  </message>
  <message>
   <source>names no part.</source>
   <translation>nennt keinen Teil.</translation>
  </message>
  <message>
   <source>names no training data.</source>
   <translation>nennt keine Trainingsdaten.</translation>
  </message>
  <message>
   <source>names no {what}.</source>
   <translation>nennt nichts der Art: {what}.</translation>
  </message>
  <message>
   <source>names the {what} {name!r} {count} times.</source>
   <translation>nennt {name!r} {count}-mal ({what}).</translation>
  </message>
  <message>
   <source>needs 0 &lt; hop_s &lt;= window_s &lt;= longest_s.</source>
   <translation>braucht 0 &lt; hop_s &lt;= window_s &lt;= longest_s.</translation>
  </message>
  <message>
   <source>needs 0 &lt; segment_hop_s &lt; segment_s.</source>
   <translation>braucht 0 &lt; segment_hop_s &lt; segment_s.</translation>
  </message>
  <message>
   <source>needs a novelty threshold above 0 and a widest factor of at least 1.</source>
   <translation>braucht eine Neuheitsschwelle über 0 und einen größten Faktor von mindestens 1.</translation>
  </message>
  <message>
   <source>needs coverages between 0 and 1.</source>
   <translation>braucht Überdeckungen zwischen 0 und 1.</translation>
  </message>
  <message>
   <source>needs frames of at least one sample that do not lie apart.</source>
   <translation>braucht Rahmen von mindestens einem Abtastwert ohne Lücken dazwischen.</translation>
  </message>
  <message>
   <source>needs the feature {name} in {unit}, which this program does not compute.</source>
   <translation>braucht das Merkmal {name} in {unit}, das dieses Programm nicht berechnet.</translation>
  </message>
  <message>
   <source>no bundle {content_hash} is stored.</source>
   <translation>ein Modell {content_hash} ist nicht abgelegt.</translation>
  </message>
  <message>
   <source>no model has been promoted here yet.</source>
   <translation>hier wurde noch kein Modell freigegeben.</translation>
  </message>
  <message>
   <source>no note is for a piano ({names}).</source>
   <translation>keine Note ist für Klavier ({names}).</translation>
  </message>
  <message>
   <source>no score</source>
   <translation>keine Noten</translation>
  </message>
  <message>
   <source>no such file.</source>
   <translation>die Datei gibt es nicht.</translation>
  </message>
  <message>
   <source>no such folder</source>
   <translation>den Ordner gibt es nicht</translation>
  </message>
  <message>
   <source>no take can be written here ({reason}).</source>
   <translation>hier lässt sich keine Aufnahme schreiben ({reason}).</translation>
  </message>
  <message>
   <source>nobody plays a note in it.</source>
   <translation>niemand spielt darin eine Note.</translation>
  </message>
  <message>
   <source>not in the installed onnxruntime</source>
   <translation>nicht im installierten onnxruntime</translation>
  </message>
  <message>
   <source>notation in {kind} files cannot be read.</source>
   <translation>Noten aus Dateien der Art {kind} lassen sich nicht lesen.</translation>
  </message>
  <message>
   <source>nothing can be played, because the PortAudio library is not here.</source>
   <translation>es kann nichts abgespielt werden, weil die Bibliothek PortAudio fehlt.</translation>
  </message>
  <message>
   <source>nothing was promoted on {channel!r} before what it serves now.</source>
   <translation>auf {channel!r} wurde vor dem jetzigen nichts freigegeben.</translation>
  </message>
  <message>
   <source>of harmony changes pedalled over</source>
   <translation>der Harmoniewechsel mit gehaltenem Pedal</translation>
  </message>
  <message numerus="yes">
   <source>of the beats lie in the band of {n} other performances; of an expert's about 80 % do</source>
   <translation>
    <numerusform>der Schläge liegen im Band von {n} anderer Einspielung; bei Experten etwa 80 %</numerusform>
    <numerusform>der Schläge liegen im Band von {n} anderen Einspielungen; bei Experten etwa 80 %</numerusform>
   </translation>
  </message>
  <message>
   <source>of the written length, by the keys</source>
   <translation>der notierten Länge, nach den Tasten</translation>
  </message>
  <message>
   <source>offered here and not used</source>
   <translation>hier angeboten und nicht genutzt</translation>
  </message>
  <message>
   <source>onnxruntime cannot load the graph ({reason}).</source>
   <translation>onnxruntime kann den Graphen nicht laden ({reason}).</translation>
  </message>
  <message>
   <source>optimistic, pleasant</source>
   <translation>optimistisch, angenehm</translation>
  </message>
  <message>
   <source>output</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <source>part {identity} ({name}) is listed but missing.</source>
   <translation>Stimme {identity} ({name}) ist aufgeführt, aber fehlt.</translation>
  </message>
  <message>
   <source>part {name} is for another instrument than the piano.</source>
   <translation>Stimme {name} ist für ein anderes Instrument als Klavier.</translation>
  </message>
  <message>
   <source>parted by commas, as: slow, left hand, for the lesson</source>
   <translation>durch Kommas getrennt, etwa: langsam, linke Hand, für die Stunde</translation>
  </message>
  <message>
   <source>passages by advanced pianists that listeners rated (PercePiano)</source>
   <translation>Passagen fortgeschrittener Pianisten, die Hörer bewertet haben (PercePiano)</translation>
  </message>
  <message>
   <source>performance and score are too long to be aligned as a whole.</source>
   <translation>Aufnahme und Noten sind zu lang, um als Ganzes abgeglichen zu werden.</translation>
  </message>
  <message>
   <source>pip install -c constraints.txt -e '.[soundfont]', or unset PIANO_SOUNDFONT.</source>
   <translation>Führen Sie pip install -c constraints.txt -e '.[soundfont]' aus, oder entfernen Sie PIANO_SOUNDFONT.</translation>
  </message>
  <message>
   <source>poor</source>
   <translation>schwach</translation>
  </message>
  <message>
   <source>pure</source>
   <translation>rein</translation>
  </message>
  <message>
   <source>quarter notes a minute, median</source>
   <translation>Viertel pro Minute, Median</translation>
  </message>
  <message>
   <source>raw, crude</source>
   <translation>roh, derb</translation>
  </message>
  <message>
   <source>reading MusicXML needs partitura, which is not installed.</source>
   <translation>um MusicXML zu lesen, wird partitura gebraucht, das nicht installiert ist.</translation>
  </message>
  <message>
   <source>reference comparison</source>
   <translation>Vergleich mit Referenzen</translation>
  </message>
  <message>
   <source>rich</source>
   <translation>reich</translation>
  </message>
  <message>
   <source>right in about {percent} of 100 such findings</source>
   <translation>in etwa {percent} von 100 solcher Befunde richtig</translation>
  </message>
  <message>
   <source>samples have the shape {shape}, not (n,) or (n, {channels}).</source>
   <translation>die Abtastwerte haben die Form {shape}, nicht (n,) oder (n, {channels}).</translation>
  </message>
  <message>
   <source>saturated, wet</source>
   <translation>satt, nass</translation>
  </message>
  <message>
   <source>score of other music</source>
   <translation>Noten anderer Musik</translation>
  </message>
  <message>
   <source>score: {title}</source>
   <translation>Noten: {title}</translation>
  </message>
  <message>
   <source>shallow</source>
   <translation>seicht</translation>
  </message>
  <message>
   <source>short</source>
   <translation>kurz</translation>
  </message>
  <message>
   <source>simulated ratings</source>
   <translation>simulierte Bewertungen</translation>
  </message>
  <message>
   <source>slow paced</source>
   <translation>langsam</translation>
  </message>
  <message>
   <source>soft</source>
   <translation>leise</translation>
  </message>
  <message>
   <source>soft, cushioned</source>
   <translation>weich, gepolstert</translation>
  </message>
  <message>
   <source>softer by {by:.0f} of 127</source>
   <translation>um {by:.0f} von 127 leiser</translation>
  </message>
  <message>
   <source>sophisticated, mellow</source>
   <translation>kultiviert, weich</translation>
  </message>
  <message>
   <source>sound</source>
   <translation>Klang</translation>
  </message>
  <message>
   <source>spacious</source>
   <translation>räumlich</translation>
  </message>
  <message>
   <source>sparse, dry</source>
   <translation>sparsam, trocken</translation>
  </message>
  <message>
   <source>stable</source>
   <translation>stabil</translation>
  </message>
  <message>
   <source>the archive cannot be taken in ({reason}).</source>
   <translation>das Archiv lässt sich nicht übernehmen ({reason}).</translation>
  </message>
  <message>
   <source>the archive cannot be written ({reason}).</source>
   <translation>das Archiv lässt sich nicht schreiben ({reason}).</translation>
  </message>
  <message>
   <source>the archive is not whole ({reason}).</source>
   <translation>das Archiv ist nicht vollständig ({reason}).</translation>
  </message>
  <message>
   <source>the archive names a place outside a take's folder ({name!r}).</source>
   <translation>das Archiv nennt einen Ort außerhalb des Ordners einer Aufnahme ({name!r}).</translation>
  </message>
  <message>
   <source>the archive was changed or damaged ({name}).</source>
   <translation>das Archiv wurde verändert oder beschädigt ({name}).</translation>
  </message>
  <message>
   <source>the archive's index cannot be read ({reason}).</source>
   <translation>das Verzeichnis des Archivs ist nicht lesbar ({reason}).</translation>
  </message>
  <message>
   <source>the bars of a take cannot be read ({reason}).</source>
   <translation>die Takte einer Aufnahme sind nicht lesbar ({reason}).</translation>
  </message>
  <message>
   <source>the compressed notation cannot be read ({reason}).</source>
   <translation>die komprimierten Noten sind nicht lesbar ({reason}).</translation>
  </message>
  <message>
   <source>the disk takes no more ({reason}).</source>
   <translation>die Festplatte nimmt nichts mehr auf ({reason}).</translation>
  </message>
  <message>
   <source>the file cannot be opened ({reason}).</source>
   <translation>die Datei lässt sich nicht öffnen ({reason}).</translation>
  </message>
  <message>
   <source>the file cannot be written ({reason}).</source>
   <translation>die Datei lässt sich nicht schreiben ({reason}).</translation>
  </message>
  <message>
   <source>the file ends before its header says</source>
   <translation>die Datei endet früher, als ihr Kopf sagt</translation>
  </message>
  <message>
   <source>the file is damaged ({detail}).</source>
   <translation>die Datei ist beschädigt ({detail}).</translation>
  </message>
  <message>
   <source>the file is damaged.</source>
   <translation>die Datei ist beschädigt.</translation>
  </message>
  <message>
   <source>the file is empty.</source>
   <translation>die Datei ist leer.</translation>
  </message>
  <message>
   <source>the index of your takes is damaged ({reason}).</source>
   <translation>das Verzeichnis Ihrer Aufnahmen ist beschädigt ({reason}).</translation>
  </message>
  <message>
   <source>the key {name!r} is missing.</source>
   <translation>der Schlüssel {name!r} fehlt.</translation>
  </message>
  <message>
   <source>the key {name!r} is unknown.</source>
   <translation>der Schlüssel {name!r} ist unbekannt.</translation>
  </message>
  <message>
   <source>the keyboard cannot be opened ({reason}).</source>
   <translation>das Keyboard lässt sich nicht öffnen ({reason}).</translation>
  </message>
  <message>
   <source>the library of takes cannot be used ({reason}).</source>
   <translation>die Bibliothek der Aufnahmen lässt sich nicht nutzen ({reason}).</translation>
  </message>
  <message>
   <source>the library's folder cannot be used ({reason}).</source>
   <translation>der Ordner der Bibliothek lässt sich nicht nutzen ({reason}).</translation>
  </message>
  <message>
   <source>the list cannot be written ({reason}).</source>
   <translation>die Liste lässt sich nicht schreiben ({reason}).</translation>
  </message>
  <message>
   <source>the manifest has changed since the bundle was stored.</source>
   <translation>das Manifest hat sich geändert, seit das Modell abgelegt wurde.</translation>
  </message>
  <message>
   <source>the microphone cannot be opened ({reason}).</source>
   <translation>das Mikrofon lässt sich nicht öffnen ({reason}).</translation>
  </message>
  <message>
   <source>the notation cannot be read (it is laid out as {layout}).</source>
   <translation>die Noten sind nicht lesbar (Aufbau: {layout}).</translation>
  </message>
  <message>
   <source>the notation cannot be read (it is {kind}).</source>
   <translation>die Noten sind nicht lesbar (es ist {kind}).</translation>
  </message>
  <message>
   <source>the notation cannot be read (text in the encoding {name!r}).</source>
   <translation>die Noten sind nicht lesbar (Text in der Kodierung {name!r}).</translation>
  </message>
  <message>
   <source>the notation cannot be read ({reason}).</source>
   <translation>die Noten sind nicht lesbar ({reason}).</translation>
  </message>
  <message>
   <source>the notation engraver gave a picture of an unknown form.</source>
   <translation>der Notensetzer gab ein Bild unbekannter Form.</translation>
  </message>
  <message>
   <source>the notation engraver stopped at this score.</source>
   <translation>der Notensetzer blieb an diesen Noten stehen.</translation>
  </message>
  <message>
   <source>the process that did this work ended ({code}).</source>
   <translation>der Prozess, der daran arbeitete, ist beendet ({code}).</translation>
  </message>
  <message>
   <source>the ratings cannot be written ({reason}).</source>
   <translation>die Bewertungen lassen sich nicht schreiben ({reason}).</translation>
  </message>
  <message>
   <source>the recording cannot be deleted ({reason}).</source>
   <translation>die Aufnahme lässt sich nicht löschen ({reason}).</translation>
  </message>
  <message>
   <source>the recording cannot be made whole ({reason}).</source>
   <translation>die Aufnahme lässt sich nicht vervollständigen ({reason}).</translation>
  </message>
  <message>
   <source>the recording has ended.</source>
   <translation>die Aufnahme ist beendet.</translation>
  </message>
  <message>
   <source>the registry cannot be read ({reason}).</source>
   <translation>das Modellverzeichnis ist nicht lesbar ({reason}).</translation>
  </message>
  <message>
   <source>the registry cannot be written ({reason}).</source>
   <translation>das Modellverzeichnis lässt sich nicht schreiben ({reason}).</translation>
  </message>
  <message>
   <source>the score</source>
   <translation>das Stück der Noten</translation>
  </message>
  <message>
   <source>the score is too long (more than {bars} bars).</source>
   <translation>die Noten sind zu lang (mehr als {bars} Takte).</translation>
  </message>
  <message>
   <source>the score is too long (more than {bars} bars, {notes} notes or {size} MB).</source>
   <translation>die Noten sind zu lang (mehr als {bars} Takte, {notes} Noten oder {size} MB).</translation>
  </message>
  <message>
   <source>the score lasts {end:.0f} quarter notes, of which {most} can be read.</source>
   <translation>die Noten dauern {end:.0f} Viertel, von denen {most} gelesen werden können.</translation>
  </message>
  <message>
   <source>the sign of {dimension} is {sign}, not 1 or -1.</source>
   <translation>das Vorzeichen von {dimension} ist {sign}, nicht 1 oder -1.</translation>
  </message>
  <message>
   <source>the sound of this recording has lost its header and cannot be read.</source>
   <translation>der Klang dieser Aufnahme hat seinen Dateikopf verloren und kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>the speakers cannot be used ({reason}).</source>
   <translation>die Lautsprecher lassen sich nicht nutzen ({reason}).</translation>
  </message>
  <message>
   <source>the speakers stopped taking sound.</source>
   <translation>die Lautsprecher nehmen keinen Klang mehr an.</translation>
  </message>
  <message>
   <source>the take is not remembered, because its file cannot be read ({reason}).</source>
   <translation>die Aufnahme wird nicht behalten, weil ihre Datei nicht lesbar ist ({reason}).</translation>
  </message>
  <message>
   <source>the take is of version {version}, and this app knows {known}.</source>
   <translation>die Aufnahme hat Version {version}, diese App kennt {known}.</translation>
  </message>
  <message>
   <source>the weight of {output} is not above 0.</source>
   <translation>das Gewicht von {output} liegt nicht über 0.</translation>
  </message>
  <message>
   <source>the window needs a library that is not here ({loader_message}).</source>
   <translation>das Fenster braucht eine Bibliothek, die hier fehlt ({loader_message}).</translation>
  </message>
  <message>
   <source>there if nothing else works</source>
   <translation>da, falls nichts anderes geht</translation>
  </message>
  <message>
   <source>there is no recording in this folder.</source>
   <translation>in diesem Ordner ist keine Aufnahme.</translation>
  </message>
  <message>
   <source>there is no reference to compare with.</source>
   <translation>es gibt keine Referenz zum Vergleichen.</translation>
  </message>
  <message>
   <source>there is no screen to show a window on.</source>
   <translation>es gibt keinen Bildschirm für ein Fenster.</translation>
  </message>
  <message>
   <source>there is no transcriber here yet, so sound cannot be turned into notes.</source>
   <translation>hier ist noch kein Hörer, daher lässt sich Klang nicht in Noten umsetzen.</translation>
  </message>
  <message>
   <source>there is nothing here to play on.</source>
   <translation>hier ist nichts, worauf abgespielt werden könnte.</translation>
  </message>
  <message>
   <source>these two takes are not of the same music.</source>
   <translation>diese beiden Aufnahmen sind nicht dieselbe Musik.</translation>
  </message>
  <message>
   <source>this archive is of version {version}, and this app knows {known}.</source>
   <translation>dieses Archiv hat Version {version}, diese App kennt {known}.</translation>
  </message>
  <message>
   <source>this bundle has no intervals of that coverage.</source>
   <translation>dieses Modell hat keine Intervalle dieser Überdeckung.</translation>
  </message>
  <message>
   <source>this does not seem to be {title}: only {share:.0%} of what was played is written there.</source>
   <translation>das scheint nicht {title} zu sein: Nur {share:.0%} des Gespielten stehen dort.</translation>
  </message>
  <message>
   <source>this folder cannot be written ({reason}).</source>
   <translation>dieser Ordner ist nicht beschreibbar ({reason}).</translation>
  </message>
  <message>
   <source>this is not a MIDI file.</source>
   <translation>das ist keine MIDI-Datei.</translation>
  </message>
  <message>
   <source>this is not a take ({reason}).</source>
   <translation>das ist keine Aufnahme ({reason}).</translation>
  </message>
  <message>
   <source>this is sound, and nothing is here that turns sound into notes.</source>
   <translation>das ist Klang, und hier ist nichts, was Klang in Noten umsetzt.</translation>
  </message>
  <message>
   <source>this is the entry of another take ({id}).</source>
   <translation>das ist der Eintrag einer anderen Aufnahme ({id}).</translation>
  </message>
  <message>
   <source>this is {kind}, not MIDI.</source>
   <translation>das ist {kind}, kein MIDI.</translation>
  </message>
  <message>
   <source>this keyboard is not here any more.</source>
   <translation>dieses Keyboard ist nicht mehr da.</translation>
  </message>
  <message>
   <source>this library is of version {version}, and this app knows {known}.</source>
   <translation>diese Bibliothek hat Version {version}, diese App kennt {known}.</translation>
  </message>
  <message>
   <source>this line is no promotion ({reason}).</source>
   <translation>diese Zeile ist keine Freigabe ({reason}).</translation>
  </message>
  <message>
   <source>this microphone is not here any more.</source>
   <translation>dieses Mikrofon ist nicht mehr da.</translation>
  </message>
  <message>
   <source>this notation cannot be engraved.</source>
   <translation>diese Noten lassen sich nicht zeichnen.</translation>
  </message>
  <message>
   <source>this performance cannot be read ({reason}).</source>
   <translation>diese Aufnahme kann nicht gelesen werden ({reason}).</translation>
  </message>
  <message>
   <source>this take is of version {version}, and this app knows {known}.</source>
   <translation>diese Aufnahme hat Version {version}, diese App kennt {known}.</translation>
  </message>
  <message>
   <source>unsatisfactory, doubtful</source>
   <translation>unbefriedigend, zweifelhaft</translation>
  </message>
  <message>
   <source>unstable</source>
   <translation>instabil</translation>
  </message>
  <message>
   <source>velocity of top notes above their chord</source>
   <translation>Anschlagstärke der Oberstimme über ihrem Akkord</translation>
  </message>
  <message>
   <source>what draws notation is not installed.</source>
   <translation>was Noten zeichnet, ist nicht installiert.</translation>
  </message>
  <message>
   <source>what was kept of this take cannot be read ({reason}).</source>
   <translation>was von dieser Aufnahme gespeichert war, ist nicht lesbar ({reason}).</translation>
  </message>
  <message>
   <source>with score</source>
   <translation>mit Noten</translation>
  </message>
  <message>
   <source>with score and references</source>
   <translation>mit Noten und Vergleichseinspielungen</translation>
  </message>
  <message>
   <source>without a name</source>
   <translation>ohne Namen</translation>
  </message>
  <message>
   <source>without score</source>
   <translation>ohne Noten</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>falsch</translation>
  </message>
  <message>
   <source>wrong, {note} is written ({place})</source>
   <translation>falsch, notiert ist {note} ({place})</translation>
  </message>
  <message>
   <source>your answers cannot be kept ({reason}).</source>
   <translation>Ihre Antworten lassen sich nicht speichern ({reason}).</translation>
  </message>
  <message>
   <source>{bars} and more</source>
   <translation>{bars} und weitere</translation>
  </message>
  <message>
   <source>{bars} bars in both takes. {chosen}</source>
   <translation>{bars} Takte in beiden Aufnahmen. {chosen}</translation>
  </message>
  <message>
   <source>{change:+.0f}, more than noise ({noise:.0f})</source>
   <translation>{change:+.0f}, mehr als Zufall ({noise:.0f})</translation>
  </message>
  <message>
   <source>{change:+.0f}, within noise ({noise:.0f})</source>
   <translation>{change:+.0f}, im Zufallsbereich ({noise:.0f})</translation>
  </message>
  <message>
   <source>{difference:+.0f} points, more than the {noise:.0f} that both intervals allow.</source>
   <translation>{difference:+.0f} Punkte, mehr als die {noise:.0f}, die beide Intervalle zulassen.</translation>
  </message>
  <message>
   <source>{dimension} from {start} to {end} lies about {points:.0f} points below the usual level of this take, more than the {sigma:.0f} points by which this model may be wrong there.</source>
   <translation>{dimension} liegt von {start} bis {end} etwa {points:.0f} Punkte unter dem üblichen Niveau dieser Aufnahme, mehr als die {sigma:.0f} Punkte, um die sich das Modell dort irren kann.</translation>
  </message>
  <message>
   <source>{dimension} has an output and no provenance.</source>
   <translation>{dimension} hat eine Ausgabe und keine Herkunft.</translation>
  </message>
  <message>
   <source>{dimension} rests on {output!r}, which is no output.</source>
   <translation>{dimension} beruht auf {output!r}, was keine Ausgabe ist.</translation>
  </message>
  <message>
   <source>{dimension} weighs {output!r}, which is no output.</source>
   <translation>{dimension} gewichtet {output!r}, was keine Ausgabe ist.</translation>
  </message>
  <message>
   <source>{figure:.0%} faster than the references.</source>
   <translation>{figure:.0%} schneller als die Referenzen.</translation>
  </message>
  <message>
   <source>{figure:.0%} slower than the references.</source>
   <translation>{figure:.0%} langsamer als die Referenzen.</translation>
  </message>
  <message>
   <source>{hesitations}, {bars} left out</source>
   <translation>{hesitations}, {bars} ausgelassen</translation>
  </message>
  <message>
   <source>{id_!r} is not the name of a take.</source>
   <translation>{id_!r} ist nicht der Name einer Aufnahme.</translation>
  </message>
  <message>
   <source>{key} opens a file · F1 shows all keys</source>
   <translation>{key} öffnet eine Datei · F1 zeigt alle Tasten</translation>
  </message>
  <message>
   <source>{kind} ({place})</source>
   <translation>{kind} ({place})</translation>
  </message>
  <message>
   <source>{label} ({first} in the first, {second} in the second)</source>
   <translation>{label} ({first} in der ersten, {second} in der zweiten)</translation>
  </message>
  <message>
   <source>{label} fell from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label} fiel zwischen der ersten und der letzten Aufnahme von {first:.0f} auf {last:.0f}. Das ist mehr als Zufall, der hier bis {noise:.0f} reicht.</translation>
  </message>
  <message>
   <source>{label} rose from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label} stieg zwischen der ersten und der letzten Aufnahme von {first:.0f} auf {last:.0f}. Das ist mehr als Zufall, der hier bis {noise:.0f} reicht.</translation>
  </message>
  <message>
   <source>{label} went from {first:.0f} to {last:.0f} between the first and the latest take. That is within noise: a change of {noise:.0f} or less cannot be told from none.</source>
   <translation>{label} ging zwischen der ersten und der letzten Aufnahme von {first:.0f} auf {last:.0f}. Das liegt im Zufallsbereich: Eine Änderung bis {noise:.0f} ist von keiner nicht zu unterscheiden.</translation>
  </message>
  <message>
   <source>{label}: {number} of 100, {percent:.0f} % interval {low:.0f} to {high:.0f}, {provenance}.</source>
   <translation>{label}: {number} von 100, {percent:.0f}-%-Intervall {low:.0f} bis {high:.0f}, {provenance}.</translation>
  </message>
  <message>
   <source>{level}, too loud</source>
   <translation>{level}, zu laut</translation>
  </message>
  <message numerus="yes">
   <source>{matched} of {n} written notes</source>
   <translation>
    <numerusform>{matched} von {n} notierten Note</numerusform>
    <numerusform>{matched} von {n} notierten Noten</numerusform>
   </translation>
  </message>
  <message>
   <source>{missing:.1f} s of sound never came, at {places} and later. Silence stands there.</source>
   <translation>{missing:.1f} s Klang kamen nie an, bei {places} und später. Dort steht Stille.</translation>
  </message>
  <message>
   <source>{missing:.1f} s of sound never came, at {places}. Silence stands there.</source>
   <translation>{missing:.1f} s Klang kamen nie an, bei {places}. Dort steht Stille.</translation>
  </message>
  <message>
   <source>{missing} of {dimensions} dimensions are not scored: {names}.</source>
   <translation>{missing} von {dimensions} Dimensionen sind ohne Wert: {names}.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} bars</source>
   <translation>
    <numerusform>{n:,} Takt</numerusform>
    <numerusform>{n:,} Takte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} hesitations</source>
   <translation>
    <numerusform>{n:,} Zögern</numerusform>
    <numerusform>{n:,} Zögern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} marks</source>
   <translation>
    <numerusform>{n:,} Stelle</numerusform>
    <numerusform>{n:,} Stellen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} notes</source>
   <translation>
    <numerusform>{n:,} Note</numerusform>
    <numerusform>{n:,} Noten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} restarts</source>
   <translation>
    <numerusform>{n:,} Neuansatz</numerusform>
    <numerusform>{n:,} Neuansätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} takes</source>
   <translation>
    <numerusform>{n:,} Aufnahme</numerusform>
    <numerusform>{n:,} Aufnahmen</numerusform>
   </translation>
  </message>
  <message>
   <source>{names} was offered and did not start.</source>
   <translation>{names} wurde angeboten und startete nicht.</translation>
  </message>
  <message>
   <source>{names}: {problem} Nothing is compared with it.</source>
   <translation>{names}: {problem} Damit wird nichts verglichen.</translation>
  </message>
  <message>
   <source>{name} was chosen and {problem} The best that works here computes.</source>
   <translation>{name} wurde gewählt und {problem} Es rechnet das Beste, was hier läuft.</translation>
  </message>
  <message>
   <source>{notes} in {time}, {low} to {high}, velocity {softest} to {loudest}, median {median:.0f}.</source>
   <translation>{notes} in {time}, {low} bis {high}, Anschlagstärke {softest} bis {loudest}, Median {median:.0f}.</translation>
  </message>
  <message>
   <source>{notes} notes were played; this model needs {needed}.</source>
   <translation>{notes} Noten wurden gespielt; dieses Modell braucht {needed}.</translation>
  </message>
  <message>
   <source>{note} missed ({place})</source>
   <translation>{note} ausgelassen ({place})</translation>
  </message>
  <message>
   <source>{note} · velocity {velocity} · {time} · {length:.2f} s</source>
   <translation>{note} · Anschlagstärke {velocity} · {time} · {length:.2f} s</translation>
  </message>
  <message numerus="yes">
   <source>{n} extra notes ({notes}).</source>
   <translation>
    <numerusform>{n} zusätzliche Note ({notes}).</numerusform>
    <numerusform>{n} zusätzliche Noten ({notes}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} marks are not shown, because you meant them.</source>
   <translation>
    <numerusform>{n} Stelle wird nicht gezeigt, weil sie Absicht war.</numerusform>
    <numerusform>{n} Stellen werden nicht gezeigt, weil sie Absicht waren.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} missed notes ({notes}).</source>
   <translation>
    <numerusform>{n} ausgelassene Note ({notes}).</numerusform>
    <numerusform>{n} ausgelassene Noten ({notes}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notes so far</source>
   <translation>
    <numerusform>{n} Note bisher</numerusform>
    <numerusform>{n} Noten bisher</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notes struck again ({notes}).</source>
   <translation>
    <numerusform>{n} Note noch einmal angeschlagen ({notes}).</numerusform>
    <numerusform>{n} Noten noch einmal angeschlagen ({notes}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of {stretches} stretches are unlike anything the model learned from; intervals are wider, and the scores may still be off.</source>
   <translation>
    <numerusform>{n} von {stretches} Abschnitten ist allem unähnlich, woraus das Modell gelernt hat; die Intervalle sind breiter, und die Werte können trotzdem danebenliegen.</numerusform>
    <numerusform>{n} von {stretches} Abschnitten sind allem unähnlich, woraus das Modell gelernt hat; die Intervalle sind breiter, und die Werte können trotzdem danebenliegen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rated stretches were written to {file}.</source>
   <translation>
    <numerusform>{n} bewerteter Abschnitt wurde in {file} geschrieben.</numerusform>
    <numerusform>{n} bewertete Abschnitte wurden in {file} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} scales have no answer yet.</source>
   <translation>
    <numerusform>{n} Skala hat noch keine Antwort.</numerusform>
    <numerusform>{n} Skalen haben noch keine Antwort.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes and what was said of them are in {file}.</source>
   <translation>
    <numerusform>{n} Aufnahme und alles, was dazu gesagt wurde, ist in {file}.</numerusform>
    <numerusform>{n} Aufnahmen und alles, was dazu gesagt wurde, sind in {file}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes are left out: scored by another model, heard from another kind of file, or compared with a score where the others were not.</source>
   <translation>
    <numerusform>{n} Aufnahme bleibt außen vor: von anderem Modell bewertet, aus andersartiger Datei gehört oder anders als die übrigen mit Noten verglichen.</numerusform>
    <numerusform>{n} Aufnahmen bleiben außen vor: von anderem Modell bewertet, aus andersartiger Datei gehört oder anders als die übrigen mit Noten verglichen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes came in.</source>
   <translation>
    <numerusform>{n} Aufnahme kam hinzu.</numerusform>
    <numerusform>{n} Aufnahmen kamen hinzu.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes were here already and gained what was said of them there.</source>
   <translation>
    <numerusform>{n} Aufnahme war schon hier und erhielt, was dort dazu gesagt wurde.</numerusform>
    <numerusform>{n} Aufnahmen waren schon hier und erhielten, was dort dazu gesagt wurde.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} wrong notes ({notes}).</source>
   <translation>
    <numerusform>{n} falsche Note ({notes}).</numerusform>
    <numerusform>{n} falsche Noten ({notes}).</numerusform>
   </translation>
  </message>
  <message>
   <source>{output} has a sigma scale or quantile that is not above 0.</source>
   <translation>{output} hat eine Sigma-Skala oder ein Quantil, das nicht über 0 liegt.</translation>
  </message>
  <message>
   <source>{output} has {count} quantiles, not one a coverage.</source>
   <translation>{output} hat {count} Quantile, nicht eines je Überdeckung.</translation>
  </message>
  <message>
   <source>{part} has references of {dimension!r} without rising levels at every percent.</source>
   <translation>{part} hat Referenzen von {dimension!r} ohne ansteigende Stufen bei jedem Prozentwert.</translation>
  </message>
  <message>
   <source>{part} must say who its references are, or why there are none.</source>
   <translation>{part} muss sagen, wer seine Referenzen sind oder warum es keine gibt.</translation>
  </message>
  <message>
   <source>{percent:.0f} % faster</source>
   <translation>{percent:.0f} % schneller</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the score</source>
   <translation>{percent:.0f} % des Notentexts</translation>
  </message>
  <message>
   <source>{percent:.0f} % slower</source>
   <translation>{percent:.0f} % langsamer</translation>
  </message>
  <message>
   <source>{percent} % sure that it lies below the rest of the take</source>
   <translation>zu {percent} % sicher, dass es unter dem Rest der Aufnahme liegt</translation>
  </message>
  <message>
   <source>{percent} of 100 players would stay nearer to the references</source>
   <translation>{percent} von 100 Spielern blieben näher an den Referenzen</translation>
  </message>
  <message>
   <source>{place}. In the second take: {differences}.</source>
   <translation>{place}. In der zweiten Aufnahme: {differences}.</translation>
  </message>
  <message>
   <source>{played} for {written}</source>
   <translation>{played} statt {written}</translation>
  </message>
  <message>
   <source>{played} notes are too few to compare with {title}.</source>
   <translation>mit {played} Noten lässt sich nicht sagen, ob es {title} ist.</translation>
  </message>
  <message>
   <source>{points:.0f} %</source>
   <translation>{points:.0f} %</translation>
  </message>
  <message>
   <source>{points:.1f} %</source>
   <translation>{points:.1f} %</translation>
  </message>
  <message>
   <source>{problem} Nothing is measured against it.</source>
   <translation>{problem} Nichts wird damit verglichen.</translation>
  </message>
  <message>
   <source>{problem} {remedy}</source>
   <translation>{problem} {remedy}</translation>
  </message>
  <message>
   <source>{rated} of {all} stretches rated</source>
   <translation>{rated} von {all} Abschnitten bewertet</translation>
  </message>
  <message>
   <source>{row}, bar {bar}: not played</source>
   <translation>{row}, Takt {bar}: nicht gespielt</translation>
  </message>
  <message>
   <source>{row}, bar {bar}: {faults} of {written} notes not as written</source>
   <translation>{row}, Takt {bar}: {faults} von {written} Noten anders als notiert</translation>
  </message>
  <message>
   <source>{said}</source>
   <translation>{said}</translation>
  </message>
  <message>
   <source>{scale} is not applicable</source>
   <translation>{scale} ist nicht anwendbar</translation>
  </message>
  <message>
   <source>{score:.0f} ({low:.0f} to {high:.0f})</source>
   <translation>{score:.0f} ({low:.0f} bis {high:.0f})</translation>
  </message>
  <message>
   <source>{seconds:.1f} s were played; this model needs {needed:g} s.</source>
   <translation>{seconds:.1f} s wurden gespielt; dieses Modell braucht {needed:g} s.</translation>
  </message>
  <message>
   <source>{second} notes not as written (first take: {first})</source>
   <translation>{second} Noten anders als notiert (erste Aufnahme: {first})</translation>
  </message>
  <message>
   <source>{silent_share:.0%} of the recording is silence. Cut it off, or check that the microphone heard all that was played.</source>
   <translation>{silent_share:.0%} der Aufnahme sind Stille. Schneiden Sie sie ab, oder prüfen Sie, ob das Mikrofon alles Gespielte gehört hat.</translation>
  </message>
  <message>
   <source>{size:.0f} MiB is more than any piano recording needs (limit {limit} MiB).</source>
   <translation>{size:.0f} MiB sind mehr, als eine Klavieraufnahme braucht (Grenze {limit} MiB).</translation>
  </message>
  <message>
   <source>{take}: {own} in use, beside {other}</source>
   <translation>{take}: {own} in Gebrauch, daneben {other}</translation>
  </message>
  <message>
   <source>{title}. {what} {remedy}</source>
   <translation>{title}. {what} {remedy}</translation>
  </message>
  <message>
   <source>{title}: {doing}</source>
   <translation>{title}: {doing}</translation>
  </message>
  <message>
   <source>{title}: {score:.0f}, {low:.0f} to {high:.0f}</source>
   <translation>{title}: {score:.0f}, {low:.0f} bis {high:.0f}</translation>
  </message>
  <message>
   <source>{title}: {value:.0f} on a scale from 0, {low_end}, to 100, {high_end}; {percent:.0f} % interval {low:.0f} to {high:.0f}.</source>
   <translation>{title}: {value:.0f} auf einer Skala von 0, {low_end}, bis 100, {high_end}; {percent:.0f}-%-Intervall {low:.0f} bis {high:.0f}.</translation>
  </message>
  <message>
   <source>{value!r} is none of {values}.</source>
   <translation>{value!r} ist keines von {values}.</translation>
  </message>
  <message>
   <source>{value!r} is not a finite number.</source>
   <translation>{value!r} ist keine endliche Zahl.</translation>
  </message>
  <message>
   <source>{value:.0f} quarter notes a minute</source>
   <translation>{value:.0f} Viertel pro Minute</translation>
  </message>
  <message>
   <source>{where}: {problem}</source>
   <translation>{where}: {problem}</translation>
  </message>
  <message>
   <source>{where}: {problem} {remedy}</source>
   <translation>{where}: {problem} {remedy}</translation>
  </message>
  <message>
   <source>{words}, references {low:.0f} to {high:.0f}</source>
   <translation>{words}, Referenzen {low:.0f} bis {high:.0f}</translation>
  </message>
  <message>
   <source>{words}, written {level:.0f}</source>
   <translation>{words}, notiert {level:.0f}</translation>
  </message>
  <message>
   <source>{wrong} wrong, {missed} missed, {extra} extra</source>
   <translation>{wrong} falsch, {missed} ausgelassen, {extra} zusätzlich</translation>
  </message>
  <message>
   <source>“{title}”</source>
   <translation>„{title}“</translation>
  </message>
 </context>
</TS>
