"""A small piece in MusicXML with most of what piano notation has, for damaging and comparing."""


def note(
    step: str, octave: int, duration: int, *, voice: int = 1, staff: int = 1, more: str = ""
) -> str:
    """One note; `more` stands between duration and voice (ties) or is added notation."""
    return (
        f"<note><pitch><step>{step}</step><octave>{octave}</octave></pitch>"
        f"<duration>{duration}</duration>{more}<voice>{voice}</voice><staff>{staff}</staff></note>"
    )


_GRACE = (
    '<note><grace slash="yes"/><pitch><step>B</step><octave>4</octave></pitch>'
    "<voice>1</voice><type>eighth</type><staff>1</staff></note>"
)
_TRILL = (
    "<note><pitch><step>C</step><alter>1</alter><octave>5</octave></pitch><duration>12</duration>"
    "<voice>1</voice><type>quarter</type><staff>1</staff>"
    "<notations><ornaments><trill-mark/></ornaments></notations></note>"
)
_TRIPLET = "".join(
    f"<note><pitch><step>{step}</step><octave>5</octave></pitch><duration>4</duration>"
    "<voice>1</voice><type>eighth</type><time-modification><actual-notes>3</actual-notes>"
    "<normal-notes>2</normal-notes></time-modification><staff>1</staff></note>"
    for step in "DEF"
)
_CHORD = (
    "<note><chord/><pitch><step>E</step><octave>3</octave></pitch><duration>24</duration>"
    "<voice>5</voice><type>half</type><staff>2</staff></note>"
)
_BACK = "<backup><duration>24</duration></backup>"
_LEFT = note("C", 3, 24, voice=5, staff=2) + _CHORD
_TIE, _TIED = '<tie type="start"/>', '<tie type="stop"/>'

RICH = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 3.1 Partwise//EN"
 "http://www.musicxml.org/dtds/partwise.dtd">
<score-partwise version="3.1"><work><work-title>Rich</work-title></work>
<part-list><score-part id="P1"><part-name>Piano</part-name></score-part></part-list>
<part id="P1">
<measure number="0" implicit="yes"><attributes><divisions>12</divisions>
<key><fifths>0</fifths></key><time><beats>2</beats><beat-type>4</beat-type></time>
<staves>2</staves></attributes><direction><sound tempo="96"/></direction>
{note("G", 4, 12)}</measure>
<measure number="1"><barline location="left"><repeat direction="forward"/></barline>
{_GRACE}{_TRILL}{_TRIPLET}{_BACK}{_LEFT}</measure>
<measure number="2">{note("A", 4, 24, more=_TIE)}{_BACK}{_LEFT}</measure>
<measure number="3"><barline location="left"><ending number="1" type="start"/></barline>
{note("A", 4, 12, more=_TIED)}{note("G", 4, 12)}{_BACK}{_LEFT}
<barline location="right"><ending number="1" type="stop"/><repeat direction="backward"/></barline>
</measure>
<measure number="4"><barline location="left"><ending number="2" type="start"/></barline>
{note("F", 4, 12)}{note("E", 4, 12)}{_BACK}{_LEFT}
<barline location="right"><ending number="2" type="stop"/></barline></measure>
<measure number="5"><attributes><divisions>24</divisions>
<time><beats>3</beats><beat-type>8</beat-type></time></attributes>
<direction><direction-type><dynamics><f/></dynamics></direction-type></direction>
{note("D", 4, 36)}<backup><duration>36</duration></backup>
{note("D", 2, 36, voice=5, staff=2)}</measure>
</part></score-partwise>
"""
"""A pickup, a grace note, a trill, triplets, chords, a tie into the first of two voltas, a
change of meter and of divisions."""
