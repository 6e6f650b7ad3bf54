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
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>1 to 2 m</source>
   <translation>1 bis 2 m</translation>
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
   <source>All pieces</source>
   <translation>Alle Stücke</translation>
  </message>
  <message>
   <source>All takes</source>
   <translation>Alle Aufnahmen</translation>
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
   <source>Attach a score</source>
   <translation>Noten anfügen</translation>
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
   <source>Check that the file is the recording you meant.</source>
   <translation>Prüfen Sie, ob dies die gemeinte Aufnahme ist.</translation>
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
   <source>Choose a folder of recordings</source>
   <translation>Ordner mit Aufnahmen wählen</translation>
  </message>
  <message>
   <source>Choose a take in the list of takes and compare it with another one.</source>
   <translation>Wählen Sie in der Liste eine Aufnahme und vergleichen Sie sie mit einer anderen.</translation>
  </message>
  <message>
   <source>Choose another input, or check that this one is switched on.</source>
   <translation>Wählen Sie einen anderen Eingang, oder prüfen Sie, ob dieser eingeschaltet ist.</translation>
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
   <source>Comparing with the score</source>
   <translation>Vergleich mit den Noten</translation>
  </message>
  <message>
   <source>Complete control: exact where it should be, free where it means to be.</source>
   <translation>Volle Kontrolle: genau, wo es sein soll, frei, wo es sein will.</translation>
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
   <source>Conviction</source>
   <translation>Überzeugungskraft</translation>
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
   <source>Decide for each group whether it is joined or parted, and play only that, slowly.</source>
   <translation>Entscheiden Sie für jede Gruppe, ob gebunden oder getrennt, und spielen Sie langsam nur das.</translation>
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
   <source>Every note of the text, clean to the last inner voice.</source>
   <translation>Jede Note des Textes, sauber bis in die letzte Innenstimme.</translation>
  </message>
  <message>
   <source>Every phrase lives, and the phrases together make one sentence.</source>
   <translation>Jede Phrase lebt, und zusammen ergeben sie einen Satz.</translation>
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
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Export the &amp;whole library…</source>
   <translation>&amp;Ganze Bibliothek exportieren …</translation>
  </message>
  <message>
   <source>Export the list</source>
   <translation>Liste exportieren</translation>
  </message>
  <message>
   <source>Export the take</source>
   <translation>Aufnahme exportieren</translation>
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
   <source>Feeling that reaches the listener through timing, loudness and colour.</source>
   <translation>Gefühl, das den Hörer durch Zeit, Lautstärke und Farbe erreicht.</translation>
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
   <source>From {time}</source>
   <translation>Ab {time}</translation>
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
   <translation>Dorthin gehen oder die Fahne einer Stelle abspielen</translation>
  </message>
  <message>
   <source>Go to the &amp;marks</source>
   <translation>Zu den &amp;Stellen</translation>
  </message>
  <message>
   <source>Go to the piano &amp;roll</source>
   <translation>Zum &amp;Notenband</translation>
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
   <source>Habits of another style throughout, such as heavy pedal in a fugue.</source>
   <translation>Durchweg Gewohnheiten eines anderen Stils, etwa viel Pedal in einer Fuge.</translation>
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
   <source>How difficult the piece is for others; musical choices.</source>
   <translation>Wie schwer das Stück für andere ist; musikalische Entscheidungen.</translation>
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
   <translation>Im Notenband</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>In Gebrauch</translation>
  </message>
  <message>
   <source>In view: {start} to {end}.</source>
   <translation>Zu sehen: {start} bis {end}.</translation>
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
   <source>It goes on being recorded while you decide. A discarded take is deleted.</source>
   <translation>Sie läuft weiter, während Sie sich entscheiden. Eine verworfene Aufnahme wird gelöscht.</translation>
  </message>
  <message>
   <source>It is very quiet. If you are playing, move the microphone closer or turn its level up.</source>
   <translation>Es ist sehr leise. Falls Sie spielen: Rücken Sie das Mikrofon näher, oder stellen Sie es lauter.</translation>
  </message>
  <message>
   <source>It stands beside your answers in the file that you export.</source>
   <translation>Er steht neben Ihren Antworten in der exportierten Datei.</translation>
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
   <source>Listening to stretch {number} of {all}</source>
   <translation>Abschnitt {number} von {all} wird gehört</translation>
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
   <source>Mean of {count} overlapping stretches of {seconds} s; sigma is the mean of theirs, which is never too small however their errors are related.</source>
   <translation>Mittel aus {count} überlappenden Abschnitten von {seconds} s; auch Sigma ist das Mittel und damit nie zu klein, wie immer die Fehler zusammenhängen.</translation>
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
   <source>Move in time</source>
   <translation>In der Zeit bewegen</translation>
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
   <source>Name the piece</source>
   <translation>Stück benennen</translation>
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
   <source>Nothing suggests the period or the composer.</source>
   <translation>Nichts deutet auf Epoche oder Komponist.</translation>
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
   <source>Open t&amp;his take</source>
   <translation>&amp;Diese Aufnahme öffnen</translation>
  </message>
  <message>
   <source>Open the &amp;demo take</source>
   <translation>&amp;Demoaufnahme öffnen</translation>
  </message>
  <message>
   <source>Open what was saved</source>
   <translation>Gespeichertes öffnen</translation>
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
   <translation>Notenband</translation>
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
   <source>Played on a built-in piano</source>
   <translation>Auf einem eingebauten Klavier gespielt</translation>
  </message>
  <message>
   <source>Pleasant; intentions are audible, their effect is uneven.</source>
   <translation>Angenehm; Absichten sind zu hören, ihre Wirkung schwankt.</translation>
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
   <source>Reading recordings</source>
   <translation>Aufnahmen werden gelesen</translation>
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
   <source>Reading the sound</source>
   <translation>Der Klang wird gelesen</translation>
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
   <source>Recording with a phone or microphone</source>
   <translation>Mit Telefon oder Mikrofon aufnehmen</translation>
  </message>
  <message>
   <source>Recordings ({endings});;All files (*)</source>
   <translation>Aufnahmen ({endings});;Alle Dateien (*)</translation>
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
  <message>
   <source>Stylistic appropriateness</source>
   <translation>Stiltreue</translation>
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
   <source>The bars of this piece cannot be shown</source>
   <translation>Die Takte dieses Stücks lassen sich nicht zeigen</translation>
  </message>
  <message>
   <source>The file holds no sustain pedal. If one was used, it was not recorded, and what is said about pedal and articulation does not hold.</source>
   <translation>Die Datei enthält kein Haltepedal. Falls eines benutzt wurde, ist es nicht aufgezeichnet, und was über Pedal und Artikulation gesagt wird, gilt nicht.</translation>
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
   <source>The model cannot be used</source>
   <translation>Das Modell ist nicht verwendbar</translation>
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
   <source>The recording itself</source>
   <translation>Die Aufnahme selbst</translation>
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
   <source>The score of this recording cannot be used</source>
   <translation>Die Noten dieser Aufnahme sind nicht verwendbar</translation>
  </message>
  <message>
   <source>The sound cannot be drawn: {what}</source>
   <translation>Der Klang lässt sich nicht zeichnen: {what}</translation>
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
   <source>There is no microphone and no MIDI keyboard here. Plug one in and choose “Look again”, or record with a phone and open the file.</source>
   <translation>Hier gibt es weder Mikrofon noch MIDI-Keyboard. Schließen Sie eines an und wählen Sie „Eingänge neu suchen“, oder nehmen Sie mit dem Telefon auf und öffnen die Datei.</translation>
  </message>
  <message>
   <source>There is no other take to compare with. Open or record another one first.</source>
   <translation>Es gibt keine andere Aufnahme zum Vergleichen. Öffnen oder machen Sie erst eine.</translation>
  </message>
  <message>
   <source>These performances cannot be compared with</source>
   <translation>Mit diesen Einspielungen lässt sich nicht vergleichen</translation>
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
   <source>This model cannot be used</source>
   <translation>Dieses Modell ist nicht verwendbar</translation>
  </message>
  <message>
   <source>This model learned from made-up performances and simulated raters: no person's opinion stands behind its numbers.</source>
   <translation>Dieses Modell hat aus künstlichem Spiel und simulierten Bewertungen gelernt: Hinter seinen Zahlen steht niemandes Meinung.</translation>
  </message>
  <message>
   <source>This needs the notation of what was played.</source>
   <translation>Hierfür braucht es die Noten des Gespielten.</translation>
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
   <translation>Vertrauen Sie dem Notenband und Ihren Ohren mehr als diesen Zahlen.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
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
   <source>Unsure</source>
   <translation>Unsicher</translation>
  </message>
  <message>
   <source>Unsure about {scale}</source>
   <translation>Unsicher bei {scale}</translation>
  </message>
  <message>
   <source>Use it to try the app, not to judge playing.</source>
   <translation>Nutzen Sie es, um die App zu erproben, nicht um Spiel zu beurteilen.</translation>
  </message>
  <message>
   <source>Voicing</source>
   <translation>Stimmführung</translation>
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
   <source>What was played</source>
   <translation>Was gespielt wurde</translation>
  </message>
  <message>
   <source>What was recorded before it was cut off is deleted for good.</source>
   <translation>Was bis zum Abbruch aufgenommen wurde, wird endgültig gelöscht.</translation>
  </message>
  <message>
   <source>What was recorded here and every score of it is deleted for good. A file that was opened from elsewhere stays where it is.</source>
   <translation>Was hier aufgenommen wurde und alle Werte dazu werden endgültig gelöscht. Eine anderswo geöffnete Datei bleibt, wo sie ist.</translation>
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
   <source>Without its score wrong and missed notes are not heard, and what is easy to play looks better: compare these numbers between takes of one piece, not across pieces.</source>
   <translation>Ohne die Noten werden falsche und ausgelassene Töne nicht gehört, und Leichtes wirkt besser: Vergleichen Sie diese Zahlen zwischen Aufnahmen eines Stücks, nicht zwischen Stücken.</translation>
  </message>
  <message>
   <source>Writing the last of it…</source>
   <translation>Das Letzte wird geschrieben …</translation>
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
   <source>disproportioned</source>
   <translation>unausgewogen</translation>
  </message>
  <message>
   <source>dramatic, expressive</source>
   <translation>dramatisch, ausdrucksvoll</translation>
  </message>
  <message>
   <source>even</source>
   <translation>gleichmäßig</translation>
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
   <source>flat</source>
   <translation>flach</translation>
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
   <source>heard from sound</source>
   <translation>aus Klang gehört</translation>
  </message>
  <message>
   <source>high energy</source>
   <translation>viel Energie</translation>
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
   <source>is missing, so this is no bundle.</source>
   <translation>fehlt, also ist dies kein Modell.</translation>
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
   <source>not in the installed onnxruntime</source>
   <translation>nicht im installierten onnxruntime</translation>
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
   <source>optimistic, pleasant</source>
   <translation>optimistisch, angenehm</translation>
  </message>
  <message>
   <source>parted by commas, as: slow, left hand, for the lesson</source>
   <translation>durch Kommas getrennt, etwa: langsam, linke Hand, für die Stunde</translation>
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
   <source>sostenuto</source>
   <translation>Sostenuto</translation>
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
   <source>sustain</source>
   <translation>Halte</translation>
  </message>
  <message>
   <source>there if nothing else works</source>
   <translation>da, falls nichts anderes geht</translation>
  </message>
  <message>
   <source>these two takes are not of the same music ({what}).</source>
   <translation>diese beiden Aufnahmen sind nicht dieselbe Musik ({what}).</translation>
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
   <source>wrong</source>
   <translation>falsch</translation>
  </message>
  <message>
   <source>wrong, {note} is written ({place})</source>
   <translation>falsch, notiert ist {note} ({place})</translation>
  </message>
  <message>
   <source>{bars} bars in both takes. {chosen}</source>
   <translation>{bars} Takte in beiden Aufnahmen. {chosen}</translation>
  </message>
  <message>
   <source>{change:+.0f}, more than noise ({noise:.0f})</source>
   <translation>{change:+.0f}, mehr als Rauschen ({noise:.0f})</translation>
  </message>
  <message>
   <source>{change:+.0f}, within noise ({noise:.0f})</source>
   <translation>{change:+.0f}, im Rauschen ({noise:.0f})</translation>
  </message>
  <message>
   <source>{difference:+.0f} points, more than the {noise:.0f} that both intervals allow.</source>
   <translation>{difference:+.0f} Punkte, mehr als die {noise:.0f}, die beide Intervalle zulassen.</translation>
  </message>
  <message>
   <source>{dimension} from {start} to {end} lies about {points} points below the usual level of this take, more than the {sigma} points by which this model may be wrong there.</source>
   <translation>{dimension} liegt von {start} bis {end} etwa {points} Punkte unter dem üblichen Niveau dieser Aufnahme, mehr als die {sigma} Punkte, um die sich das Modell dort irren kann.</translation>
  </message>
  <message>
   <source>{hesitations}, {bars} left out</source>
   <translation>{hesitations}, {bars} ausgelassen</translation>
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
   <translation>{label} fiel von {first:.0f} auf {last:.0f} zwischen erster und letzter Aufnahme. Das ist mehr als Rauschen, hier {noise:.0f}.</translation>
  </message>
  <message>
   <source>{label} rose from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label} stieg von {first:.0f} auf {last:.0f} zwischen erster und letzter Aufnahme. Das ist mehr als Rauschen, hier {noise:.0f}.</translation>
  </message>
  <message>
   <source>{label} went from {first:.0f} to {last:.0f} between the first and the latest take. That is within noise: a change of {noise:.0f} or less cannot be told from none.</source>
   <translation>{label} ging von {first:.0f} auf {last:.0f} zwischen erster und letzter Aufnahme. Das liegt im Rauschen: Eine Änderung bis {noise:.0f} ist von keiner nicht zu unterscheiden.</translation>
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
   <source>{n} marks are not shown, because you meant them.</source>
   <translation>
    <numerusform>{n} Stelle wird nicht gezeigt, weil sie Absicht war.</numerusform>
    <numerusform>{n} Stellen werden nicht gezeigt, weil sie Absicht waren.</numerusform>
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
  <message>
   <source>{pedal} pedal down {percent:.0f} % of the time</source>
   <translation>Pedal ({pedal}) zu {percent:.0f} % der Zeit gedrückt</translation>
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
   <source>{problem} Nothing is measured against it.</source>
   <translation>{problem} Nichts wird damit verglichen.</translation>
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
   <source>{scale} is not applicable</source>
   <translation>{scale} ist nicht anwendbar</translation>
  </message>
  <message>
   <source>{score:.0f} ({low:.0f} to {high:.0f})</source>
   <translation>{score:.0f} ({low:.0f} bis {high:.0f})</translation>
  </message>
  <message>
   <source>{seconds} s were played; this model needs {needed} s.</source>
   <translation>{seconds} s wurden gespielt; dieses Modell braucht {needed} s.</translation>
  </message>
  <message>
   <source>{second} notes not as written (first take: {first})</source>
   <translation>{second} Noten anders als notiert (erste Aufnahme: {first})</translation>
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
   <source>{value:.0f} quarter notes a minute</source>
   <translation>{value:.0f} Viertel pro Minute</translation>
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
 </context>
</TS>
