<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
 <context>
  <name>app</name>
  <message>
   <source> a bar</source>
   <translation>(마디당)</translation>
  </message>
  <message>
   <source> a minute</source>
   <translation>(분당)</translation>
  </message>
  <message>
   <source>&amp;Attach a score…</source>
   <translation>악보 붙이기(&amp;A)…</translation>
  </message>
  <message>
   <source>&amp;Back 5 seconds</source>
   <translation>5초 뒤로(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Back to the take</source>
   <translation>녹음으로 돌아가기(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>취소(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Compare with another model…</source>
   <translation>다른 모델과 비교(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Compare with another take…</source>
   <translation>다른 녹음과 비교(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Compare with other performances…</source>
   <translation>다른 연주와 비교(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>어둡게(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Delete this take…</source>
   <translation>이 녹음 삭제(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Discard the recording…</source>
   <translation>녹음 버리기(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Export the list…</source>
   <translation>목록 내보내기(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Export the take…</source>
   <translation>녹음 내보내기(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Export your ratings…</source>
   <translation>내 평가 내보내기(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Faster</source>
   <translation>빠르게(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>파일(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Find a command…</source>
   <translation>명령 찾기(&amp;F)…</translation>
  </message>
  <message>
   <source>&amp;Find takes</source>
   <translation>녹음 찾기(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Fit the whole take</source>
   <translation>녹음 전체 보기(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>도움말(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Import a library…</source>
   <translation>보관함 가져오기(&amp;I)…</translation>
  </message>
  <message>
   <source>&amp;Leave out the score</source>
   <translation>악보 빼기(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Library</source>
   <translation>보관함(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>밝게(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Load another model…</source>
   <translation>다른 모델 불러오기(&amp;L)…</translation>
  </message>
  <message>
   <source>&amp;Look again for inputs</source>
   <translation>입력 다시 찾기(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Loop</source>
   <translation>반복(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>모델(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Models</source>
   <translation>모델(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Name the piece…</source>
   <translation>곡 이름 붙이기(&amp;N)…</translation>
  </message>
  <message>
   <source>&amp;Next mark</source>
   <translation>다음 표시(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Next stretch</source>
   <translation>다음 구간(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;On 5 seconds</source>
   <translation>5초 앞으로(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open a recording…</source>
   <translation>녹음 열기(&amp;O)…</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>재생(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>재생 또는 일시정지(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Play the stretch</source>
   <translation>구간 재생(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Previous mark</source>
   <translation>이전 표시(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>끝내기(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Record</source>
   <translation>녹음(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Record a take</source>
   <translation>녹음하기(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Score again</source>
   <translation>다시 채점(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Slower</source>
   <translation>느리게(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Stop rating</source>
   <translation>평가 그만하기(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Take</source>
   <translation>녹음본(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Takes</source>
   <translation>녹음 목록(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Use the usual model</source>
   <translation>기본 모델 사용(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>보기(&amp;V)</translation>
  </message>
  <message>
   <source>1 to 2 m</source>
   <translation>1~2 m</translation>
  </message>
  <message>
   <source>A clear and mostly convincing view.</source>
   <translation>분명하고 대체로 설득력 있는 관점.</translation>
  </message>
  <message>
   <source>A few slips that hardly disturb; no stops.</source>
   <translation>거의 거슬리지 않는 실수 몇 개, 멈춤 없음.</translation>
  </message>
  <message>
   <source>A musical performance that holds the attention.</source>
   <translation>주의를 붙드는 음악적인 연주.</translation>
  </message>
  <message>
   <source>A personal view so coherent that it seems the only one.</source>
   <translation>유일해 보일 만큼 일관된 개인적 관점.</translation>
  </message>
  <message>
   <source>A pulse one could conduct; even runs; chords together; rests given their length.</source>
   <translation>지휘할 수 있는 맥박, 고른 패시지, 함께 울리는 화음, 제 길이의 쉼표.</translation>
  </message>
  <message>
   <source>A sound one remembers: voiced in every chord, rich in every dynamic.</source>
   <translation>기억에 남는 소리: 모든 화음에 층이 있고 어느 셈여림에서나 풍부합니다.</translation>
  </message>
  <message>
   <source>A sound that is full and unforced at every level; melody over accompaniment.</source>
   <translation>어느 크기에서나 풍부하고 무리 없는 소리, 반주 위의 선율.</translation>
  </message>
  <message>
   <source>A sound, ordinary reading; contrasts are named rather than shown.</source>
   <translation>무난하고 평범한 해석, 대비를 보여 주기보다 언급합니다.</translation>
  </message>
  <message>
   <source>A stronger colour is a larger share of a bar's notes not as written; full colour is half.</source>
   <translation>색이 진할수록 마디에서 악보와 다른 음의 비율이 크며, 가장 진한 색은 절반입니다.</translation>
  </message>
  <message>
   <source>A take that cannot be read</source>
   <translation>읽을 수 없는 녹음</translation>
  </message>
  <message>
   <source>A weighted mean of the technical dimensions.</source>
   <translation>기술 항목들의 가중 평균입니다.</translation>
  </message>
  <message>
   <source>About the model in use</source>
   <translation>사용 중인 모델 정보</translation>
  </message>
  <message>
   <source>About {anchor}: {words}</source>
   <translation>약 {anchor}: {words}</translation>
  </message>
  <message>
   <source>Acceptable sound; balance and roundness are lost in dense passages.</source>
   <translation>무난한 소리이나 빽빽한 곳에서 균형과 둥긂을 잃습니다.</translation>
  </message>
  <message>
   <source>All pieces</source>
   <translation>모든 곡</translation>
  </message>
  <message>
   <source>All takes</source>
   <translation>모든 녹음</translation>
  </message>
  <message>
   <source>Another reading is no fault.</source>
   <translation>다른 해석은 잘못이 아닙니다.</translation>
  </message>
  <message>
   <source>Anything else you heard?</source>
   <translation>그 밖에 들은 것이 있나요?</translation>
  </message>
  <message>
   <source>Arrows choose, Enter does it, Escape leaves.</source>
   <translation>화살표로 고르고 Enter로 실행, Esc로 나갑니다.</translation>
  </message>
  <message>
   <source>Articulation</source>
   <translation>아티큘레이션</translation>
  </message>
  <message>
   <source>Articulation length</source>
   <translation>아티큘레이션 길이</translation>
  </message>
  <message>
   <source>Articulation touch</source>
   <translation>아티큘레이션 터치</translation>
  </message>
  <message>
   <source>Ask again later</source>
   <translation>나중에 묻기</translation>
  </message>
  <message>
   <source>Attach a score</source>
   <translation>악보 붙이기</translation>
  </message>
  <message>
   <source>Back to the card</source>
   <translation>모델 카드로</translation>
  </message>
  <message>
   <source>Back to the takes</source>
   <translation>녹음 목록으로</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>균형</translation>
  </message>
  <message>
   <source>Bar</source>
   <translation>마디</translation>
  </message>
  <message>
   <source>Bar by bar</source>
   <translation>마디별</translation>
  </message>
  <message>
   <source>Bar {bar}</source>
   <translation>{bar}마디</translation>
  </message>
  <message>
   <source>Bar {bar} as written</source>
   <translation>악보의 {bar}마디</translation>
  </message>
  <message>
   <source>Bar {bar} is not drawn: {what} {remedy}</source>
   <translation>{bar}마디를 그리지 못했습니다: {what} {remedy}</translation>
  </message>
  <message>
   <source>Bar {bar} · {time}</source>
   <translation>{bar}마디 · {time}</translation>
  </message>
  <message>
   <source>Bars of the piece</source>
   <translation>곡의 마디</translation>
  </message>
  <message>
   <source>Bars {first} to {last}; notes {wrong} wrong, {missed} missed, {extra} extra.</source>
   <translation>{first}~{last}마디. 틀린 음 {wrong}, 빠진 음 {missed}, 더한 음 {extra}.</translation>
  </message>
  <message>
   <source>Beats a bar</source>
   <translation>마디당 박 수</translation>
  </message>
  <message>
   <source>Beats a minute</source>
   <translation>분당 박 수</translation>
  </message>
  <message>
   <source>Before believing the numbers</source>
   <translation>숫자를 믿기 전에</translation>
  </message>
  <message>
   <source>Beside other performances</source>
   <translation>다른 연주와 나란히</translation>
  </message>
  <message>
   <source>Both are the same model: their content hashes agree.</source>
   <translation>둘은 같은 모델입니다. 내용 해시가 일치합니다.</translation>
  </message>
  <message>
   <source>Broadly fitting; ornaments, touch or rubato belong elsewhere now and then.</source>
   <translation>대체로 맞으나 꾸밈음, 터치, 루바토가 가끔 다른 양식입니다.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>취소</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>변화</translation>
  </message>
  <message>
   <source>Changes are late or forgotten; bass notes are lost or pile up.</source>
   <translation>교체가 늦거나 빠지고 베이스가 사라지거나 쌓입니다.</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>채널</translation>
  </message>
  <message>
   <source>Character</source>
   <translation>성격</translation>
  </message>
  <message>
   <source>Check that the file is the recording you meant.</source>
   <translation>원하던 녹음이 맞는지 확인하세요.</translation>
  </message>
  <message>
   <source>Checking every file of the bundle</source>
   <translation>모델의 모든 파일을 확인하는 중</translation>
  </message>
  <message>
   <source>Choices contradict each other or the music.</source>
   <translation>선택이 서로 또는 음악과 어긋납니다.</translation>
  </message>
  <message>
   <source>Choices of tempo, character and shape that make sense of the piece as a whole.</source>
   <translation>곡 전체를 납득시키는 빠르기, 성격, 형태의 선택.</translation>
  </message>
  <message>
   <source>Choose a folder of recordings</source>
   <translation>녹음이 있는 폴더 선택</translation>
  </message>
  <message>
   <source>Choose a take in the list of takes and compare it with another one.</source>
   <translation>목록에서 녹음을 고르고 다른 녹음과 비교하세요.</translation>
  </message>
  <message>
   <source>Choose another input, or check that this one is switched on.</source>
   <translation>다른 입력을 고르거나 이 입력이 켜져 있는지 확인하세요.</translation>
  </message>
  <message>
   <source>Choose the folder of a model</source>
   <translation>모델 폴더 선택</translation>
  </message>
  <message>
   <source>Choose the folder of the other model</source>
   <translation>다른 모델의 폴더 선택</translation>
  </message>
  <message>
   <source>Choose two takes of one piece.</source>
   <translation>같은 곡의 녹음 두 개를 고르세요.</translation>
  </message>
  <message>
   <source>Choose what is played</source>
   <translation>재생할 부분 선택</translation>
  </message>
  <message>
   <source>Choose where the loudest note is, and play towards it and away from it more than seems needed.</source>
   <translation>가장 큰 음이 어디인지 정하고, 필요하다고 느끼는 것보다 더 그쪽으로 갔다가 멀어지며 치세요.</translation>
  </message>
  <message>
   <source>Clean and helpful, with a few late changes.</source>
   <translation>깨끗하고 도움이 되나 몇 번 늦습니다.</translation>
  </message>
  <message>
   <source>Clean changes with the harmony, colour where it helps, dryness where it is meant.</source>
   <translation>화성에 따른 깨끗한 교체, 필요한 곳의 색채, 의도한 건조함.</translation>
  </message>
  <message>
   <source>Clear and mostly consistent; a few blurred releases.</source>
   <translation>분명하고 대체로 일정하나 몇몇 끝이 흐립니다.</translation>
  </message>
  <message>
   <source>Clear gradations; single notes stick out or vanish now and then.</source>
   <translation>변화가 분명하나 가끔 음이 튀거나 사라집니다.</translation>
  </message>
  <message>
   <source>Clicks</source>
   <translation>박자 소리</translation>
  </message>
  <message>
   <source>Clicks are recorded, too, unless you hear them in headphones.</source>
   <translation>헤드폰으로 듣지 않으면 박자 소리도 녹음됩니다.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>닫기</translation>
  </message>
  <message>
   <source>Colour of notes by velocity, 0 to 127</source>
   <translation>세기에 따른 음표 색, 0~127</translation>
  </message>
  <message>
   <source>Colour of notes by velocity, from soft to loud</source>
   <translation>세기에 따른 음표 색, 여리게에서 세게</translation>
  </message>
  <message>
   <source>Colours of the &amp;system</source>
   <translation>시스템 색 사용(&amp;S)</translation>
  </message>
  <message>
   <source>Command of the instrument in this piece: security, evenness, ease.</source>
   <translation>이 곡에서 악기를 다루는 힘: 안정, 고름, 여유.</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>명령</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>의견</translation>
  </message>
  <message>
   <source>Compare with another take</source>
   <translation>다른 녹음과 비교</translation>
  </message>
  <message>
   <source>Compare with other performances</source>
   <translation>다른 연주와 비교</translation>
  </message>
  <message>
   <source>Compare “{title}” with</source>
   <translation>“{title}”와(과) 비교할 녹음</translation>
  </message>
  <message>
   <source>Comparing with the score</source>
   <translation>악보와 비교하는 중</translation>
  </message>
  <message>
   <source>Complete control: exact where it should be, free where it means to be.</source>
   <translation>완전한 조절: 정확할 곳은 정확하고 자유로울 곳은 자유롭습니다.</translation>
  </message>
  <message>
   <source>Consistently expressive; some peaks are held back or overdone.</source>
   <translation>한결같이 표현적이나 몇몇 절정이 덜하거나 지나칩니다.</translation>
  </message>
  <message>
   <source>Content hash</source>
   <translation>내용 해시</translation>
  </message>
  <message>
   <source>Conviction</source>
   <translation>설득력</translation>
  </message>
  <message>
   <source>Copy the bundle again from where it came, or export it again.</source>
   <translation>모델을 원래 위치에서 다시 복사하거나 다시 내보내세요.</translation>
  </message>
  <message>
   <source>Count aloud or play with a metronome at a slower tempo, then without it.</source>
   <translation>소리 내어 세거나 느린 메트로놈에 맞춰 친 다음, 없이 치세요.</translation>
  </message>
  <message>
   <source>Count in, then a metronome</source>
   <translation>예비 박 후 메트로놈</translation>
  </message>
  <message>
   <source>Count one bar in</source>
   <translation>한 마디 예비 박</translation>
  </message>
  <message>
   <source>Counted against the score.</source>
   <translation>악보와 대조해 센 값입니다.</translation>
  </message>
  <message>
   <source>Counted and timed; nobody's opinion.</source>
   <translation>세고 잰 값이며 누구의 의견도 아닙니다.</translation>
  </message>
  <message>
   <source>Decide for each group whether it is joined or parted, and play only that, slowly.</source>
   <translation>음 묶음마다 이을지 끊을지 정하고 그것만 천천히 치세요.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>삭제</translation>
  </message>
  <message>
   <source>Delete it…</source>
   <translation>삭제…</translation>
  </message>
  <message>
   <source>Delete this recording?</source>
   <translation>이 녹음을 삭제할까요?</translation>
  </message>
  <message>
   <source>Delete this take?</source>
   <translation>이 녹음을 삭제할까요?</translation>
  </message>
  <message>
   <source>Did it communicate feeling?</source>
   <translation>감정이 전해졌나요?</translation>
  </message>
  <message>
   <source>Did it suit the style?</source>
   <translation>양식에 맞았나요?</translation>
  </message>
  <message>
   <source>Did the lines breathe and lead somewhere?</source>
   <translation>선율이 숨 쉬고 방향이 있었나요?</translation>
  </message>
  <message>
   <source>Did the pedal serve harmony and line?</source>
   <translation>페달이 화성과 선율을 도왔나요?</translation>
  </message>
  <message>
   <source>Differences by bar</source>
   <translation>마디별 차이</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>항목</translation>
  </message>
  <message>
   <source>Dimension of the trend</source>
   <translation>추이를 볼 항목</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>버리기</translation>
  </message>
  <message>
   <source>Discard this take?</source>
   <translation>이 녹음을 버릴까요?</translation>
  </message>
  <message>
   <source>Do not average the other scales; judge the whole.</source>
   <translation>다른 항목의 평균을 내지 말고 전체를 판단하세요.</translation>
  </message>
  <message>
   <source>Drama</source>
   <translation>극적 표현</translation>
  </message>
  <message>
   <source>Drawing bar {bar}…</source>
   <translation>{bar}마디를 그리는 중…</translation>
  </message>
  <message>
   <source>Drawing: a phone on a stand, one to two metres from the open side of a grand piano, at the height of its strings.</source>
   <translation>그림: 그랜드 피아노의 열린 쪽에서 1~2미터 떨어져 현과 같은 높이의 받침대에 놓인 휴대전화.</translation>
  </message>
  <message>
   <source>Drop a recording here</source>
   <translation>여기에 녹음을 놓으세요</translation>
  </message>
  <message>
   <source>Dynamic range</source>
   <translation>셈여림 범위</translation>
  </message>
  <message>
   <source>Dynamics control</source>
   <translation>셈여림 조절</translation>
  </message>
  <message>
   <source>Dynamics refinement</source>
   <translation>셈여림의 섬세함</translation>
  </message>
  <message>
   <source>Each number with its interval. A difference counts only beyond both intervals.</source>
   <translation>모든 수에는 구간이 있습니다. 두 구간을 벗어난 차이만 의미가 있습니다.</translation>
  </message>
  <message>
   <source>Effortless; technique is never a topic.</source>
   <translation>힘들이지 않으며 기술은 문제가 되지 않습니다.</translation>
  </message>
  <message>
   <source>Energy</source>
   <translation>에너지</translation>
  </message>
  <message>
   <source>Every bar was played as written.</source>
   <translation>모든 마디를 악보대로 쳤습니다.</translation>
  </message>
  <message>
   <source>Every level from whisper to full tone, each reached exactly as intended.</source>
   <translation>속삭임부터 꽉 찬 소리까지 모두 의도대로입니다.</translation>
  </message>
  <message>
   <source>Every line speaks: attack, length and release serve the phrase.</source>
   <translation>모든 선율이 말합니다. 시작과 길이와 끝이 프레이즈를 돕습니다.</translation>
  </message>
  <message>
   <source>Every note of the text, clean to the last inner voice.</source>
   <translation>가장 안쪽 성부까지 모든 음이 깨끗합니다.</translation>
  </message>
  <message>
   <source>Every phrase lives, and the phrases together make one sentence.</source>
   <translation>모든 프레이즈가 살아 있고 함께 한 문장을 이룹니다.</translation>
  </message>
  <message>
   <source>Every two seconds, as no score is known to both</source>
   <translation>두 녹음에 공통된 악보가 없어 2초 단위로 나눕니다</translation>
  </message>
  <message>
   <source>Everything here is rated. It comes back, unannounced, in a week.</source>
   <translation>여기 있는 것은 모두 평가했습니다. 일주일 뒤 예고 없이 다시 나옵니다.</translation>
  </message>
  <message>
   <source>Everything that makes it music: would you like to hear it again?</source>
   <translation>음악이 되게 하는 모든 것: 다시 듣고 싶은가요?</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>어디서나</translation>
  </message>
  <message>
   <source>Export the &amp;whole library…</source>
   <translation>보관함 전체 내보내기(&amp;W)…</translation>
  </message>
  <message>
   <source>Export the list</source>
   <translation>목록 내보내기</translation>
  </message>
  <message>
   <source>Export the take</source>
   <translation>녹음 내보내기</translation>
  </message>
  <message>
   <source>Export the whole library</source>
   <translation>보관함 전체 내보내기</translation>
  </message>
  <message>
   <source>Export your ratings</source>
   <translation>내 평가 내보내기</translation>
  </message>
  <message>
   <source>Expression appears by accident, or one gesture is put on everything.</source>
   <translation>표현이 우연히 나오거나 한 몸짓이 모든 곳에 쓰입니다.</translation>
  </message>
  <message>
   <source>Expressiveness</source>
   <translation>표현력</translation>
  </message>
  <message>
   <source>Feeling that reaches the listener through timing, loudness and colour.</source>
   <translation>시간, 크기, 색채로 듣는 이에게 닿는 감정.</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>명령 찾기</translation>
  </message>
  <message>
   <source>Find what comes next before you need it: play the last beat before the wait and the first one after it, back and forth.</source>
   <translation>필요하기 전에 다음을 찾으세요. 멈추기 전 마지막 박과 그 뒤 첫 박을 오가며 치세요.</translation>
  </message>
  <message>
   <source>First</source>
   <translation>첫째</translation>
  </message>
  <message>
   <source>First opened</source>
   <translation>처음 연 때</translation>
  </message>
  <message>
   <source>First: {first}.  Second: {second}.</source>
   <translation>첫째: {first}. 둘째: {second}.</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>전체</translation>
  </message>
  <message>
   <source>Fitting, with some details left general.</source>
   <translation>맞으나 몇몇 세부가 일반적입니다.</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>흐름</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>폴더</translation>
  </message>
  <message>
   <source>From {time}</source>
   <translation>{time}부터</translation>
  </message>
  <message>
   <source>Go &amp;back</source>
   <translation>뒤로(&amp;B)</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>뒤로</translation>
  </message>
  <message>
   <source>Go on recording</source>
   <translation>계속 녹음</translation>
  </message>
  <message>
   <source>Go on with this take</source>
   <translation>이 녹음 이어 하기</translation>
  </message>
  <message>
   <source>Go there, or play a mark's flag</source>
   <translation>그곳으로 가거나 표시를 재생</translation>
  </message>
  <message>
   <source>Go to the &amp;marks</source>
   <translation>표시로 가기(&amp;M)</translation>
  </message>
  <message>
   <source>Go to the piano &amp;roll</source>
   <translation>피아노 롤로 가기(&amp;R)</translation>
  </message>
  <message>
   <source>Go to the s&amp;corecard</source>
   <translation>점수표로 가기(&amp;C)</translation>
  </message>
  <message>
   <source>Good, well-balanced sound with a few forced or pale moments.</source>
   <translation>무리하거나 흐린 순간이 조금 있는 좋고 균형 잡힌 소리.</translation>
  </message>
  <message>
   <source>Gripping from the first note to the last.</source>
   <translation>첫 음부터 끝 음까지 사로잡습니다.</translation>
  </message>
  <message>
   <source>Habits of another style throughout, such as heavy pedal in a fugue.</source>
   <translation>푸가에서 페달을 많이 쓰는 등 내내 다른 양식의 습관.</translation>
  </message>
  <message>
   <source>Harmonies run into each other, or a pedalled piece is left quite dry.</source>
   <translation>화성이 뒤섞이거나 페달이 필요한 곡이 아주 건조합니다.</translation>
  </message>
  <message>
   <source>Harsh or toneless throughout; the hands fight each other.</source>
   <translation>내내 거칠거나 울림이 없고 두 손이 다툽니다.</translation>
  </message>
  <message>
   <source>Hear the first here</source>
   <translation>여기서 첫째 듣기</translation>
  </message>
  <message>
   <source>Hear the second here</source>
   <translation>여기서 둘째 듣기</translation>
  </message>
  <message>
   <source>How difficult the piece is for others; musical choices.</source>
   <translation>다른 사람에게 얼마나 어려운 곡인지, 음악적 선택.</translation>
  </message>
  <message>
   <source>How far it sounds from takes that were damaged on purpose; no listener was asked.</source>
   <translation>일부러 손상한 연주와 얼마나 다르게 들리는지이며, 청중에게 묻지 않았습니다.</translation>
  </message>
  <message>
   <source>How far you agree with yourself is shown once a stretch has come back.</source>
   <translation>구간이 다시 나오면 자신과 얼마나 일치하는지 보여 줍니다.</translation>
  </message>
  <message>
   <source>How it sounds, not how good it is: neither end is better.</source>
   <translation>얼마나 좋은지가 아니라 어떻게 들리는지입니다. 어느 쪽도 더 낫지 않습니다.</translation>
  </message>
  <message>
   <source>How musical was it as a whole?</source>
   <translation>전체적으로 얼마나 음악적이었나요?</translation>
  </message>
  <message>
   <source>How well was it executed as a whole?</source>
   <translation>전체적으로 얼마나 잘 연주했나요?</translation>
  </message>
  <message>
   <source>I &amp;meant that</source>
   <translation>의도한 것입니다(&amp;M)</translation>
  </message>
  <message>
   <source>I meant that</source>
   <translation>의도한 것</translation>
  </message>
  <message>
   <source>If you did use it, let the keyboard record it and play again.</source>
   <translation>페달을 썼다면 건반이 페달을 기록하게 하고 다시 치세요.</translation>
  </message>
  <message>
   <source>If you meant it, say so. If not, listen to a reference here and play the place after it.</source>
   <translation>의도했다면 알려 주세요. 아니라면 여기서 참고 연주를 듣고 따라 치세요.</translation>
  </message>
  <message>
   <source>Imagination</source>
   <translation>상상력</translation>
  </message>
  <message>
   <source>Import a library</source>
   <translation>보관함 가져오기</translation>
  </message>
  <message>
   <source>In the piano roll</source>
   <translation>피아노 롤에서</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>사용 중</translation>
  </message>
  <message>
   <source>In view: {start} to {end}.</source>
   <translation>보이는 범위: {start}~{end}.</translation>
  </message>
  <message>
   <source>Informed departures that are carried through.</source>
   <translation>근거 있고 끝까지 지킨 벗어남.</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>It goes on being recorded while you decide. A discarded take is deleted.</source>
   <translation>결정하는 동안에도 녹음은 계속됩니다. 버린 녹음은 삭제됩니다.</translation>
  </message>
  <message>
   <source>It is very quiet. If you are playing, move the microphone closer or turn its level up.</source>
   <translation>소리가 아주 작습니다. 연주 중이라면 마이크를 가까이 옮기거나 볼륨을 높이세요.</translation>
  </message>
  <message>
   <source>It stands beside your answers in the file that you export.</source>
   <translation>내보낸 파일에서 답과 함께 기록됩니다.</translation>
  </message>
  <message>
   <source>Judged</source>
   <translation>판단</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>유지</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>건반</translation>
  </message>
  <message>
   <source>Keyboard recorded with it</source>
   <translation>함께 녹음할 건반</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>단축키</translation>
  </message>
  <message>
   <source>Language of the system (from the next start)</source>
   <translation>시스템 언어(다음 시작부터)</translation>
  </message>
  <message>
   <source>Learned from</source>
   <translation>학습 자료</translation>
  </message>
  <message>
   <source>Learned from damage</source>
   <translation>손상에서 학습</translation>
  </message>
  <message>
   <source>Leave out the other performances</source>
   <translation>다른 연주 빼기</translation>
  </message>
  <message>
   <source>Leaving out the score</source>
   <translation>악보를 빼는 중</translation>
  </message>
  <message>
   <source>Leaving them out</source>
   <translation>빼는 중</translation>
  </message>
  <message>
   <source>Left and Right choose a bar, A and B hear it in the first and the second take.</source>
   <translation>왼쪽·오른쪽 키로 마디를 고르고 A와 B로 첫째와 둘째 녹음을 듣습니다.</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>길이</translation>
  </message>
  <message>
   <source>Length added by the pedal; the choice between legato and detached where the style allows both.</source>
   <translation>페달이 더한 길이, 양식이 둘 다 허용할 때 레가토와 논레가토의 선택.</translation>
  </message>
  <message>
   <source>Lengths are accidental: gaps inside lines, smears across rests.</source>
   <translation>길이가 우연적이며 선율에 틈이 있고 쉼표가 번집니다.</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>레벨</translation>
  </message>
  <message>
   <source>Level {db:.0f} decibels of full scale</source>
   <translation>레벨 {db:.0f} dBFS</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>보관함</translation>
  </message>
  <message>
   <source>Library of takes ({endings});;All files (*)</source>
   <translation>녹음 보관함 ({endings});;모든 파일 (*)</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>한계</translation>
  </message>
  <message>
   <source>Lines lead and breathe; long spans lose direction in places.</source>
   <translation>선율이 이끌고 숨 쉬나 긴 흐름은 가끔 방향을 잃습니다.</translation>
  </message>
  <message>
   <source>Lines that begin, lead, breathe and close; phrases that answer each other.</source>
   <translation>시작하고 이끌고 숨 쉬고 맺는 선율, 서로 답하는 프레이즈.</translation>
  </message>
  <message>
   <source>Listen for: {listen} Leave out: {leave}</source>
   <translation>들을 것: {listen} 제외할 것: {leave}</translation>
  </message>
  <message>
   <source>Listen to this place again and compare it with how you want it to sound.</source>
   <translation>이곳을 다시 듣고 원하는 소리와 비교하세요.</translation>
  </message>
  <message>
   <source>Listen to two players in this place, and try what they share.</source>
   <translation>두 연주자가 이곳을 치는 것을 듣고 공통점을 시도해 보세요.</translation>
  </message>
  <message>
   <source>Listeners never rated playing with so many slips, so what they would say is not known.</source>
   <translation>청중이 이렇게 실수가 많은 연주를 평가한 적이 없어 무엇이라 할지 알 수 없습니다.</translation>
  </message>
  <message>
   <source>Listening to stretch {number} of {all}</source>
   <translation>전체 {all}구간 중 {number}번째를 듣는 중</translation>
  </message>
  <message>
   <source>Listening…</source>
   <translation>듣는 중…</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>모델을 불러오는 중</translation>
  </message>
  <message>
   <source>Look which octave is written, and find the hand's way there silently.</source>
   <translation>어느 옥타브가 적혔는지 보고 손이 갈 길을 소리 없이 찾으세요.</translation>
  </message>
  <message>
   <source>Looking for microphones and keyboards…</source>
   <translation>마이크와 건반을 찾는 중…</translation>
  </message>
  <message>
   <source>Loop</source>
   <translation>반복</translation>
  </message>
  <message>
   <source>Loud and soft as a plan: gradual growth, even lines, accents that are meant.</source>
   <translation>계획된 셈여림: 점차 커짐, 고른 선율, 의도한 악센트.</translation>
  </message>
  <message>
   <source>Louder and softer sections can be told apart; gradations are rough.</source>
   <translation>큰 부분과 여린 부분이 구별되나 변화가 거칩니다.</translation>
  </message>
  <message>
   <source>Loudness</source>
   <translation>소리 크기</translation>
  </message>
  <message>
   <source>Loudness jumps from note to note, or everything is hammered alike.</source>
   <translation>음마다 크기가 튀거나 모두 똑같이 두드립니다.</translation>
  </message>
  <message>
   <source>Loudness, mean velocity {low:.0f} to {high:.0f}, median {median:.0f}.</source>
   <translation>소리 크기: 평균 세기 {low:.0f}~{high:.0f}, 중앙값 {median:.0f}.</translation>
  </message>
  <message>
   <source>MIDI</source>
   <translation>MIDI</translation>
  </message>
  <message>
   <source>MIDI of a transcription</source>
   <translation>채보한 MIDI</translation>
  </message>
  <message>
   <source>Made on {date}</source>
   <translation>{date}에 작성</translation>
  </message>
  <message>
   <source>Main phrases are shaped; inner lines and transitions are left alone.</source>
   <translation>주요 프레이즈는 다듬었으나 안 성부와 이음새는 방치됩니다.</translation>
  </message>
  <message>
   <source>Many wrong notes and several stops or restarts; whole chords are guessed.</source>
   <translation>틀린 음이 많고 여러 번 멈추거나 다시 시작하며 화음 전체를 짐작합니다.</translation>
  </message>
  <message>
   <source>Mark {number}, {place}, {dimension}: {sentence} {advice} {sure}.</source>
   <translation>표시 {number}, {place}, {dimension}: {sentence} {advice} {sure}.</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>표시</translation>
  </message>
  <message>
   <source>Marks come with the scores.</source>
   <translation>표시는 점수와 함께 나옵니다.</translation>
  </message>
  <message>
   <source>Mastered in places; difficulties break the flow.</source>
   <translation>부분적으로 해내나 어려운 곳이 흐름을 끊습니다.</translation>
  </message>
  <message>
   <source>Mean of {count} overlapping stretches of {seconds} s; sigma is the mean of theirs, which is never too small however their errors are related.</source>
   <translation>겹치는 {seconds}초 구간 {count}개의 평균입니다. 시그마도 평균이므로 오차가 어떻게 관련되든 지나치게 작지 않습니다.</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>측정</translation>
  </message>
  <message>
   <source>Measured against the score</source>
   <translation>악보와 대조해 측정</translation>
  </message>
  <message>
   <source>Mechanical, or absent.</source>
   <translation>기계적이거나 감정이 없습니다.</translation>
  </message>
  <message>
   <source>Microphone</source>
   <translation>마이크</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>모델 카드</translation>
  </message>
  <message>
   <source>Model {name} on {hardware}</source>
   <translation>모델 {name}, {hardware}에서 실행</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>모델</translation>
  </message>
  <message>
   <source>Moments that touch, with stretches of mere playing between.</source>
   <translation>감동적인 순간 사이에 그저 치는 부분이 있습니다.</translation>
  </message>
  <message>
   <source>Mono</source>
   <translation>모노</translation>
  </message>
  <message>
   <source>Mood</source>
   <translation>분위기</translation>
  </message>
  <message>
   <source>Most often not as written: bars {bars}.</source>
   <translation>악보와 가장 자주 다른 곳: {bars}마디.</translation>
  </message>
  <message>
   <source>Most on {scale}: {points:.0f} points.</source>
   <translation>가장 큰 차이: {scale} {points:.0f}점.</translation>
  </message>
  <message>
   <source>Move across keys</source>
   <translation>건반 방향으로 이동</translation>
  </message>
  <message>
   <source>Move in time</source>
   <translation>시간 방향으로 이동</translation>
  </message>
  <message>
   <source>Musical intentions are rare.</source>
   <translation>음악적 의도가 드뭅니다.</translation>
  </message>
  <message>
   <source>Musical interpretation</source>
   <translation>음악적 해석</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>Name the piece</source>
   <translation>곡 이름 붙이기</translation>
  </message>
  <message>
   <source>No clicks</source>
   <translation>박자 소리 없음</translation>
  </message>
  <message>
   <source>No note has come from this keyboard yet. Is it the right one, and switched on?</source>
   <translation>이 건반에서 아직 음이 오지 않았습니다. 맞는 건반이고 켜져 있나요?</translation>
  </message>
  <message>
   <source>No notes.</source>
   <translation>음이 없습니다.</translation>
  </message>
  <message>
   <source>No number is better than one that rests on nothing.</source>
   <translation>근거 없는 수보다 수가 없는 편이 낫습니다.</translation>
  </message>
  <message>
   <source>No other place stood out from the rest of this take.</source>
   <translation>녹음의 나머지와 눈에 띄게 다른 곳이 더 없습니다.</translation>
  </message>
  <message>
   <source>No pedal was taken, and nothing says whether one was wanted.</source>
   <translation>페달을 쓰지 않았고, 필요했는지 알 수 없습니다.</translation>
  </message>
  <message>
   <source>No pedal.</source>
   <translation>페달 없음.</translation>
  </message>
  <message>
   <source>No piece named</source>
   <translation>곡 이름 없음</translation>
  </message>
  <message>
   <source>No place stood out from the rest of this take.</source>
   <translation>녹음의 나머지와 눈에 띄게 다른 곳이 없습니다.</translation>
  </message>
  <message>
   <source>No pulse to follow; note lengths look accidental.</source>
   <translation>따라갈 맥박이 없고 음 길이가 우연 같습니다.</translation>
  </message>
  <message>
   <source>No recording at hand? Look around with one that a program played.</source>
   <translation>녹음이 없나요? 프로그램이 연주한 녹음으로 둘러보세요.</translation>
  </message>
  <message>
   <source>No score of the two can be compared: they were not scored by one model from one kind of file, or not both with the piece's score.</source>
   <translation>둘의 점수를 비교할 수 없습니다. 같은 모델이 같은 종류의 파일로 채점하지 않았거나 둘 다 악보가 있지 않습니다.</translation>
  </message>
  <message>
   <source>No take here has a score for {label} yet.</source>
   <translation>아직 {label} 점수가 있는 녹음이 없습니다.</translation>
  </message>
  <message>
   <source>No view of the piece can be heard.</source>
   <translation>곡에 대한 관점이 들리지 않습니다.</translation>
  </message>
  <message>
   <source>Nobody graded this in the data that the model learned from.</source>
   <translation>모델이 학습한 자료에서 아무도 이 항목을 평가하지 않았습니다.</translation>
  </message>
  <message>
   <source>Not applicable</source>
   <translation>해당 없음</translation>
  </message>
  <message>
   <source>Not as written</source>
   <translation>악보와 다름</translation>
  </message>
  <message>
   <source>Not enough evidence</source>
   <translation>근거 부족</translation>
  </message>
  <message>
   <source>Not rated yet</source>
   <translation>아직 평가하지 않음</translation>
  </message>
  <message>
   <source>Not scored</source>
   <translation>채점하지 않음</translation>
  </message>
  <message>
   <source>Note accuracy</source>
   <translation>음의 정확성</translation>
  </message>
  <message>
   <source>Note after note; no beginning or end of a line can be heard.</source>
   <translation>음만 이어지고 선율의 시작도 끝도 들리지 않습니다.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>메모</translation>
  </message>
  <message>
   <source>Notes as MIDI</source>
   <translation>MIDI 음표</translation>
  </message>
  <message>
   <source>Notes from low to high over time, darker where louder. Circles number the places below.</source>
   <translation>낮은 음에서 높은 음까지 시간순이며 클수록 진합니다. 동그라미는 아래 항목의 번호입니다.</translation>
  </message>
  <message>
   <source>Notes joined, separated and released on purpose; slurs and staccati consistent.</source>
   <translation>의도해서 잇고 끊고 떼는 음, 한결같은 이음줄과 스타카토.</translation>
  </message>
  <message>
   <source>Notes not as written: hollow in the first take, filled in the second. Tempo and loudness: the second beside the first.</source>
   <translation>악보와 다른 음: 첫째 녹음은 빈 표시, 둘째는 채운 표시. 빠르기와 크기: 둘째를 첫째와 나란히.</translation>
  </message>
  <message>
   <source>Notes not as written: wrong, missed, extra</source>
   <translation>악보와 다른 음: 틀림, 빠짐, 더함</translation>
  </message>
  <message>
   <source>Notes right</source>
   <translation>맞은 음</translation>
  </message>
  <message>
   <source>Nothing came from this input.</source>
   <translation>이 입력에서 아무것도 오지 않았습니다.</translation>
  </message>
  <message>
   <source>Nothing had been recorded yet when it was cut off.</source>
   <translation>끊겼을 때 아직 녹음된 것이 없었습니다.</translation>
  </message>
  <message>
   <source>Nothing suggests the period or the composer.</source>
   <translation>시대나 작곡가를 떠올리게 하는 것이 없습니다.</translation>
  </message>
  <message>
   <source>Nothing was imported</source>
   <translation>아무것도 가져오지 않았습니다</translation>
  </message>
  <message>
   <source>Nothing was played.</source>
   <translation>연주한 것이 없습니다.</translation>
  </message>
  <message>
   <source>Nothing was recorded</source>
   <translation>녹음된 것이 없습니다</translation>
  </message>
  <message>
   <source>Often hard in forte and thin in piano; accompaniment covers the melody.</source>
   <translation>포르테는 자주 딱딱하고 피아노는 얇으며 반주가 선율을 덮습니다.</translation>
  </message>
  <message>
   <source>One level throughout, with accidental bumps and notes that do not speak.</source>
   <translation>내내 한 크기이고 우연한 튐과 울리지 않는 음이 있습니다.</translation>
  </message>
  <message>
   <source>One take has a score for {label}: {score:.0f} ({low:.0f} to {high:.0f}). A change can be seen from the second take on.</source>
   <translation>{label} 점수가 있는 녹음이 하나입니다: {score:.0f}({low:.0f}~{high:.0f}). 변화는 두 번째 녹음부터 볼 수 있습니다.</translation>
  </message>
  <message>
   <source>One touch for everything; slurs and staccati cannot be told apart.</source>
   <translation>모두 한 터치이며 이음줄과 스타카토가 구별되지 않습니다.</translation>
  </message>
  <message>
   <source>One waits for it to end.</source>
   <translation>끝나기를 기다리게 됩니다.</translation>
  </message>
  <message>
   <source>One would travel to hear it.</source>
   <translation>먼 길을 가서라도 들을 만합니다.</translation>
  </message>
  <message>
   <source>Only one of them says something here.</source>
   <translation>여기서는 둘 중 하나만 값이 있습니다.</translation>
  </message>
  <message>
   <source>Open a recording</source>
   <translation>녹음 열기</translation>
  </message>
  <message>
   <source>Open a take with more music in it.</source>
   <translation>음악이 더 많은 녹음을 여세요.</translation>
  </message>
  <message>
   <source>Open another file…</source>
   <translation>다른 파일 열기…</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>열기</translation>
  </message>
  <message>
   <source>Open t&amp;his take</source>
   <translation>이 녹음 열기(&amp;H)</translation>
  </message>
  <message>
   <source>Open the &amp;demo take</source>
   <translation>예시 녹음 열기(&amp;D)</translation>
  </message>
  <message>
   <source>Open what was saved</source>
   <translation>저장된 것 열기</translation>
  </message>
  <message>
   <source>Ornaments, arpeggiated chords and chosen editions are not mistakes. Do not judge how the right notes were played.</source>
   <translation>꾸밈음, 펼친 화음, 선택한 판본은 잘못이 아닙니다. 맞은 음을 어떻게 쳤는지는 판단하지 마세요.</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>다른 모델</translation>
  </message>
  <message>
   <source>Overall</source>
   <translation>종합</translation>
  </message>
  <message>
   <source>Overall musicality</source>
   <translation>종합 음악성</translation>
  </message>
  <message>
   <source>Overall technical quality</source>
   <translation>종합 기술 수준</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>속도감</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>일시정지</translation>
  </message>
  <message>
   <source>Pedal</source>
   <translation>페달</translation>
  </message>
  <message>
   <source>Pedal amount</source>
   <translation>페달 양</translation>
  </message>
  <message>
   <source>Pedal clarity</source>
   <translation>페달 선명도</translation>
  </message>
  <message>
   <source>Pedaling</source>
   <translation>페달링</translation>
  </message>
  <message>
   <source>Phrases end because the hands move on; accents cut the lines.</source>
   <translation>손이 옮겨 가서 프레이즈가 끝나고 악센트가 선율을 자릅니다.</translation>
  </message>
  <message>
   <source>Phrasing</source>
   <translation>프레이징</translation>
  </message>
  <message>
   <source>Piano Evaluator · computed on the pianist's own computer · page {page} of {pages}</source>
   <translation>Piano Evaluator · 연주자의 컴퓨터에서 계산 · {pages}쪽 중 {page}쪽</translation>
  </message>
  <message>
   <source>Piano roll</source>
   <translation>피아노 롤</translation>
  </message>
  <message>
   <source>Piece</source>
   <translation>곡</translation>
  </message>
  <message>
   <source>Place in the take</source>
   <translation>녹음 속 위치</translation>
  </message>
  <message>
   <source>Place the microphone or phone one to two metres from the piano, at the height of the strings, lid open. Play your loudest passage once: the level should stay below the red end. Nothing is judged while you play.</source>
   <translation>마이크나 휴대전화를 피아노에서 1~2미터 떨어진 곳에 현 높이로 두고 뚜껑을 여세요. 가장 큰 부분을 한 번 쳐 보세요. 레벨이 빨간 끝에 닿지 않아야 합니다. 연주하는 동안에는 아무것도 판단하지 않습니다.</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>재생</translation>
  </message>
  <message>
   <source>Play from the bar before the gap into the bar after it until they join.</source>
   <translation>빠진 곳 앞 마디부터 다음 마디까지 이어질 때까지 치세요.</translation>
  </message>
  <message>
   <source>Play it once without pedal, then change the pedal just after each new harmony sounds.</source>
   <translation>페달 없이 한 번 친 뒤, 새 화성이 울린 직후마다 페달을 바꾸세요.</translation>
  </message>
  <message>
   <source>Play it slowly, hands apart, and check each note against the score.</source>
   <translation>손을 나누어 천천히 치며 모든 음을 악보와 확인하세요.</translation>
  </message>
  <message>
   <source>Play it twice, with opposite moods, and listen to which is meant.</source>
   <translation>반대되는 분위기로 두 번 치고 어느 쪽이 원하는 것인지 들으세요.</translation>
  </message>
  <message>
   <source>Play on for half a minute or more, or open a longer take.</source>
   <translation>30초 이상 치거나 더 긴 녹음을 여세요.</translation>
  </message>
  <message>
   <source>Play spot</source>
   <translation>이곳 재생</translation>
  </message>
  <message>
   <source>Play the &amp;whole take</source>
   <translation>녹음 전체 재생(&amp;W)</translation>
  </message>
  <message>
   <source>Play the chord or run alone and listen for each of its notes, then bring it back into the bar.</source>
   <translation>화음이나 패시지만 따로 쳐서 각 음을 들은 뒤 마디 안으로 되돌리세요.</translation>
  </message>
  <message>
   <source>Play the melody alone, then the rest much softer under it.</source>
   <translation>선율만 친 다음 나머지를 훨씬 여리게 더하세요.</translation>
  </message>
  <message>
   <source>Play the stretch</source>
   <translation>구간 재생</translation>
  </message>
  <message>
   <source>Play the written notes slowly, hands apart, with the fingering you will keep, then again between the bars around them.</source>
   <translation>정한 운지로 손을 나누어 천천히 친 뒤 앞뒤 마디와 이어서 치세요.</translation>
  </message>
  <message>
   <source>Played</source>
   <translation>연주함</translation>
  </message>
  <message>
   <source>Played on a built-in piano</source>
   <translation>내장 피아노로 연주</translation>
  </message>
  <message>
   <source>Pleasant; intentions are audible, their effect is uneven.</source>
   <translation>듣기 좋고 의도가 들리나 효과가 고르지 않습니다.</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>프로세서 (CPU)</translation>
  </message>
  <message>
   <source>Progress of opening</source>
   <translation>여는 진행 상황</translation>
  </message>
  <message>
   <source>Progress of scoring</source>
   <translation>채점 진행 상황</translation>
  </message>
  <message>
   <source>R starts and stops · Alt+Left goes back</source>
   <translation>R로 시작과 정지 · Alt+왼쪽으로 뒤로</translation>
  </message>
  <message>
   <source>R stops and keeps the take · Esc discards it, after asking</source>
   <translation>R로 멈추고 보관 · Esc로 확인 후 버리기</translation>
  </message>
  <message>
   <source>R stops counting</source>
   <translation>R로 예비 박 정지</translation>
  </message>
  <message>
   <source>R&amp;ate</source>
   <translation>평가(&amp;A)</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>평가</translation>
  </message>
  <message>
   <source>Rate a &amp;folder…</source>
   <translation>폴더 평가(&amp;F)…</translation>
  </message>
  <message>
   <source>Rate your &amp;takes</source>
   <translation>내 녹음 평가(&amp;T)</translation>
  </message>
  <message>
   <source>Reading recordings</source>
   <translation>녹음을 읽는 중</translation>
  </message>
  <message>
   <source>Reading the file</source>
   <translation>파일을 읽는 중</translation>
  </message>
  <message>
   <source>Reading the other performances</source>
   <translation>다른 연주를 읽는 중</translation>
  </message>
  <message>
   <source>Reading the score</source>
   <translation>악보를 읽는 중</translation>
  </message>
  <message>
   <source>Reading the sound</source>
   <translation>소리를 읽는 중</translation>
  </message>
  <message>
   <source>Reading the sound…</source>
   <translation>소리를 읽는 중…</translation>
  </message>
  <message>
   <source>Reading the takes</source>
   <translation>녹음을 읽는 중</translation>
  </message>
  <message>
   <source>Reading {file}</source>
   <translation>{file} 읽는 중</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>녹음</translation>
  </message>
  <message>
   <source>Record a take</source>
   <translation>녹음하기</translation>
  </message>
  <message>
   <source>Record again</source>
   <translation>다시 녹음</translation>
  </message>
  <message>
   <source>Recording with a phone or microphone</source>
   <translation>휴대전화나 마이크로 녹음하기</translation>
  </message>
  <message>
   <source>Recordings ({endings});;All files (*)</source>
   <translation>녹음 ({endings});;모든 파일 (*)</translation>
  </message>
  <message>
   <source>Report on a take</source>
   <translation>녹음 보고서</translation>
  </message>
  <message>
   <source>Report to print or to send</source>
   <translation>인쇄하거나 보낼 보고서</translation>
  </message>
  <message>
   <source>Resonance of the room and noise of the mechanism.</source>
   <translation>방의 울림과 기계 소리.</translation>
  </message>
  <message>
   <source>Rhythmic precision</source>
   <translation>리듬의 정확성</translation>
  </message>
  <message>
   <source>Roughly with the harmony; blurs at faster changes, gaps at wide leaps.</source>
   <translation>대략 화성을 따르나 빠른 변화에서 흐리고 큰 도약에서 끊깁니다.</translation>
  </message>
  <message>
   <source>Rubato that leads somewhere, ritardandi at cadences and a free choice of tempo.</source>
   <translation>방향 있는 루바토, 종지의 리타르단도, 빠르기의 자유로운 선택.</translation>
  </message>
  <message>
   <source>Sample rate</source>
   <translation>샘플 속도</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>저장</translation>
  </message>
  <message>
   <source>Say in a few words what this place does in the piece, and play it again with that.</source>
   <translation>이곳이 곡에서 하는 역할을 몇 마디로 말하고, 그대로 다시 치세요.</translation>
  </message>
  <message>
   <source>Scales</source>
   <translation>평가 항목</translation>
  </message>
  <message>
   <source>Scales run from 0 to 100. A dot is the estimate, its bar the {percent} interval.</source>
   <translation>척도는 0~100입니다. 점은 추정값, 막대는 {percent} 구간입니다.</translation>
  </message>
  <message>
   <source>Score this take</source>
   <translation>이 녹음 채점</translation>
  </message>
  <message>
   <source>Scorecard</source>
   <translation>점수표</translation>
  </message>
  <message>
   <source>Scorecard for programs</source>
   <translation>프로그램용 점수표</translation>
  </message>
  <message>
   <source>Scored</source>
   <translation>채점 완료</translation>
  </message>
  <message>
   <source>Scored as one stretch.</source>
   <translation>한 구간으로 채점했습니다.</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>점수</translation>
  </message>
  <message>
   <source>Scores ({endings});;All files (*)</source>
   <translation>악보 ({endings});;모든 파일 (*)</translation>
  </message>
  <message>
   <source>Scores are compared within one piece only. Choose a piece above; F2 names the piece of a take that has none.</source>
   <translation>점수는 한 곡 안에서만 비교합니다. 위에서 곡을 고르세요. F2로 곡 이름을 붙일 수 있습니다.</translation>
  </message>
  <message>
   <source>Scores of both</source>
   <translation>둘의 점수</translation>
  </message>
  <message>
   <source>Scoring was cancelled.</source>
   <translation>채점을 취소했습니다.</translation>
  </message>
  <message>
   <source>Scoring with both models</source>
   <translation>두 모델로 채점하는 중</translation>
  </message>
  <message>
   <source>Search takes</source>
   <translation>녹음 검색</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>둘째</translation>
  </message>
  <message>
   <source>Secure, with small traces of effort.</source>
   <translation>애쓴 흔적이 조금 있으나 안정적입니다.</translation>
  </message>
  <message>
   <source>Show &amp;again what was meant</source>
   <translation>의도한 것 다시 보기(&amp;A)</translation>
  </message>
  <message>
   <source>Show again</source>
   <translation>다시 보기</translation>
  </message>
  <message>
   <source>Simulated</source>
   <translation>시뮬레이션</translation>
  </message>
  <message>
   <source>Sing the line, mark where you breathe, and play it as you sang it.</source>
   <translation>선율을 노래하고 숨 쉬는 곳을 표시한 뒤 노래한 대로 치세요.</translation>
  </message>
  <message>
   <source>Slow down until only what is written sounds; then look where fingers brush.</source>
   <translation>적힌 음만 울릴 만큼 느리게 친 다음 손가락이 스치는 곳을 보세요.</translation>
  </message>
  <message>
   <source>Some or all of what this model learned from was made by a program. It shows how the app works and says nothing about a pianist.</source>
   <translation>이 모델이 학습한 것의 일부 또는 전부를 프로그램이 만들었습니다. 앱의 작동을 보여 줄 뿐 연주자에 대해 말하지 않습니다.</translation>
  </message>
  <message>
   <source>Something is missing</source>
   <translation>무언가 없습니다</translation>
  </message>
  <message>
   <source>Sorted by</source>
   <translation>정렬</translation>
  </message>
  <message>
   <source>Sorted by {order}</source>
   <translation>정렬: {order}</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>소리</translation>
  </message>
  <message>
   <source>Sound alone</source>
   <translation>소리만</translation>
  </message>
  <message>
   <source>Sound from a phone or microphone, or MIDI. Drop its score with it, and bars appear. See what you played, how it may sound to a listener and how sure that is, and where to look next. Everything stays on this computer.</source>
   <translation>휴대전화나 마이크의 소리 또는 MIDI. 악보를 함께 놓으면 마디가 나타납니다. 무엇을 쳤는지, 듣는 사람에게 어떻게 들릴지와 그 확실성, 다음에 볼 곳을 보세요. 모든 것은 이 컴퓨터에 남습니다.</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>공간감</translation>
  </message>
  <message>
   <source>Speaks the language of the style like a native.</source>
   <translation>양식의 언어를 모국어처럼 말합니다.</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>속도</translation>
  </message>
  <message>
   <source>Spot &amp;ends here</source>
   <translation>여기서 구간 끝(&amp;E)</translation>
  </message>
  <message>
   <source>Spot begins &amp;here</source>
   <translation>여기서 구간 시작(&amp;H)</translation>
  </message>
  <message>
   <source>Spot {start} to {end}</source>
   <translation>구간 {start}~{end}</translation>
  </message>
  <message>
   <source>Standard deviation {sigma:.1f}.</source>
   <translation>표준편차 {sigma:.1f}.</translation>
  </message>
  <message>
   <source>Start two bars earlier and play on through this place without going back, slowly enough that nothing stops you.</source>
   <translation>두 마디 앞에서 시작해 되돌아가지 말고, 아무것도 막지 않을 만큼 느리게 이곳을 지나 치세요.</translation>
  </message>
  <message>
   <source>Steady with small unevenness; freedom in time is mostly intended.</source>
   <translation>작은 고르지 않음 외에 안정적이고 자유는 대체로 의도적입니다.</translation>
  </message>
  <message>
   <source>Stereo</source>
   <translation>스테레오</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>정지</translation>
  </message>
  <message>
   <source>Stop playing</source>
   <translation>재생 멈추기</translation>
  </message>
  <message>
   <source>Stretches of 20 to 30 seconds come in random order and without their names. Listen to each one as often as you like and say what you hear on twelve scales. Every answer is kept as you give it. Some stretches come back after a week, so that you can see how far you agree with yourself. Nothing leaves this computer unless you export it.</source>
   <translation>20~30초 구간이 이름 없이 무작위 순서로 나옵니다. 원하는 만큼 듣고 열두 항목에 들은 대로 답하세요. 모든 답은 바로 저장됩니다. 일부 구간은 일주일 뒤 다시 나와 자신과 얼마나 일치하는지 볼 수 있습니다. 내보내지 않는 한 아무것도 이 컴퓨터를 떠나지 않습니다.</translation>
  </message>
  <message>
   <source>Stylistic appropriateness</source>
   <translation>양식의 적절성</translation>
  </message>
  <message>
   <source>Tab moves from control to control.</source>
   <translation>Tab 키로 컨트롤 사이를 이동합니다.</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>태그</translation>
  </message>
  <message>
   <source>Tags and n&amp;otes…</source>
   <translation>태그와 메모(&amp;O)…</translation>
  </message>
  <message>
   <source>Tags and notes</source>
   <translation>태그와 메모</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>녹음본</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>녹음 목록</translation>
  </message>
  <message>
   <source>Takes can be shown but not scored: {what} {remedy}</source>
   <translation>녹음을 볼 수 있지만 채점할 수 없습니다: {what} {remedy}</translation>
  </message>
  <message>
   <source>Tempo</source>
   <translation>빠르기</translation>
  </message>
  <message>
   <source>Tempo {low:.0f} to {high:.0f} quarter notes a minute, median {median:.0f}.</source>
   <translation>빠르기: 분당 4분음표 {low:.0f}~{high:.0f}개, 중앙값 {median:.0f}.</translation>
  </message>
  <message>
   <source>Tempo, touch, ornament, pedal and freedom that suit the period and the composer.</source>
   <translation>시대와 작곡가에 맞는 빠르기, 터치, 꾸밈음, 페달, 자유.</translation>
  </message>
  <message>
   <source>The bars of this piece cannot be shown</source>
   <translation>이 곡의 마디를 보여 줄 수 없습니다</translation>
  </message>
  <message>
   <source>The file holds no sustain pedal. If one was used, it was not recorded, and what is said about pedal and articulation does not hold.</source>
   <translation>파일에 서스테인 페달이 없습니다. 썼다면 기록되지 않았으므로 페달과 아티큘레이션에 대한 말은 맞지 않습니다.</translation>
  </message>
  <message>
   <source>The inputs cannot be listed</source>
   <translation>입력 목록을 만들 수 없습니다</translation>
  </message>
  <message>
   <source>The installed onnxruntime offers no accelerator that this program uses.</source>
   <translation>설치된 onnxruntime에 이 프로그램이 쓰는 가속기가 없습니다.</translation>
  </message>
  <message>
   <source>The instrument, its tuning and the recording.</source>
   <translation>악기, 조율, 녹음.</translation>
  </message>
  <message>
   <source>The library was not exported</source>
   <translation>보관함을 내보내지 못했습니다</translation>
  </message>
  <message>
   <source>The loudness of the recording, and how much range the piece asks for.</source>
   <translation>녹음의 크기와 곡이 요구하는 범위.</translation>
  </message>
  <message>
   <source>The main touches are there but inconsistent, above all in the weaker hand.</source>
   <translation>주요 터치가 있으나 약한 손에서 특히 일정하지 않습니다.</translation>
  </message>
  <message>
   <source>The metre is clear, but there is rushing, hesitation or uneven figuration.</source>
   <translation>박자는 분명하나 서두르거나 망설이거나 음형이 고르지 않습니다.</translation>
  </message>
  <message>
   <source>The model cannot be used</source>
   <translation>모델을 사용할 수 없습니다</translation>
  </message>
  <message>
   <source>The notes were transcribed from sound: some are missed or invented, loudness is relative, and the pedal is hardly heard.</source>
   <translation>소리에서 채보한 음입니다. 일부는 빠지거나 잘못 더해지고, 크기는 상대적이며, 페달은 거의 들리지 않습니다.</translation>
  </message>
  <message>
   <source>The piece is hard to recognize: wrong or missing notes in almost every bar.</source>
   <translation>곡을 알아보기 어렵고 거의 모든 마디에 틀리거나 빠진 음이 있습니다.</translation>
  </message>
  <message>
   <source>The piece is out of reach at this time.</source>
   <translation>지금은 이 곡이 벅찹니다.</translation>
  </message>
  <message>
   <source>The playing is too unlike what listeners rated for the model to say what they would.</source>
   <translation>청중이 평가한 연주와 너무 달라 모델이 그들의 의견을 추정할 수 없습니다.</translation>
  </message>
  <message>
   <source>The pulse breaks at difficult places; runs are lumpy and rests are skipped.</source>
   <translation>어려운 곳에서 맥박이 끊기고 패시지가 울퉁불퉁하며 쉼표를 건너뜁니다.</translation>
  </message>
  <message>
   <source>The recording could not begin</source>
   <translation>녹음을 시작할 수 없습니다</translation>
  </message>
  <message>
   <source>The recording is not complete</source>
   <translation>녹음이 완전하지 않습니다</translation>
  </message>
  <message>
   <source>The recording itself</source>
   <translation>녹음 자체</translation>
  </message>
  <message>
   <source>The recording of {when} from “{device}” was cut off. At most its last second is missing.</source>
   <translation>{when} “{device}” 녹음이 끊겼습니다. 최대 마지막 1초가 없습니다.</translation>
  </message>
  <message>
   <source>The recording that was cut off cannot be opened</source>
   <translation>끊긴 녹음을 열 수 없습니다</translation>
  </message>
  <message>
   <source>The score of this recording cannot be used</source>
   <translation>이 녹음의 악보를 사용할 수 없습니다</translation>
  </message>
  <message>
   <source>The sound cannot be drawn: {what}</source>
   <translation>소리를 그릴 수 없습니다: {what}</translation>
  </message>
  <message>
   <source>The take was exported.</source>
   <translation>녹음을 내보냈습니다.</translation>
  </message>
  <message>
   <source>The take was not exported</source>
   <translation>녹음을 내보내지 못했습니다</translation>
  </message>
  <message>
   <source>The text is mostly there; a listener notices slips every few bars.</source>
   <translation>음은 대체로 있으나 몇 마디마다 실수가 들립니다.</translation>
  </message>
  <message>
   <source>There is no microphone and no MIDI keyboard here. Plug one in and choose “Look again”, or record with a phone and open the file.</source>
   <translation>마이크도 MIDI 건반도 없습니다. 연결한 뒤 “입력 다시 찾기”를 고르거나, 휴대전화로 녹음해 파일을 여세요.</translation>
  </message>
  <message>
   <source>There is no other take to compare with. Open or record another one first.</source>
   <translation>비교할 다른 녹음이 없습니다. 먼저 열거나 녹음하세요.</translation>
  </message>
  <message>
   <source>These performances cannot be compared with</source>
   <translation>이 연주들과 비교할 수 없습니다</translation>
  </message>
  <message>
   <source>These takes cannot be compared</source>
   <translation>이 녹음들을 비교할 수 없습니다</translation>
  </message>
  <message>
   <source>They rest on different evidence and cannot be compared.</source>
   <translation>근거가 서로 달라 비교할 수 없습니다.</translation>
  </message>
  <message>
   <source>This cannot be rated</source>
   <translation>평가할 수 없습니다</translation>
  </message>
  <message>
   <source>This file cannot be opened</source>
   <translation>이 파일을 열 수 없습니다</translation>
  </message>
  <message>
   <source>This input sends nothing at all. It may be muted, or it is not the one the piano is heard by.</source>
   <translation>이 입력은 아무 신호도 보내지 않습니다. 음소거되었거나 피아노를 듣는 입력이 아닐 수 있습니다.</translation>
  </message>
  <message>
   <source>This is a fault in the app</source>
   <translation>앱의 오류입니다</translation>
  </message>
  <message>
   <source>This model cannot be used</source>
   <translation>이 모델을 사용할 수 없습니다</translation>
  </message>
  <message>
   <source>This model learned from made-up performances and simulated raters: no person's opinion stands behind its numbers.</source>
   <translation>이 모델은 만들어 낸 연주와 시뮬레이션한 평가자에게서 학습했습니다. 숫자 뒤에 누구의 의견도 없습니다.</translation>
  </message>
  <message>
   <source>This needs the notation of what was played.</source>
   <translation>연주한 곡의 악보가 필요합니다.</translation>
  </message>
  <message>
   <source>This playing is unlike anything the model learned from; intervals are wider, and the scores may still be off.</source>
   <translation>모델이 학습한 어떤 것과도 다른 연주입니다. 구간이 더 넓으며 점수가 여전히 빗나갈 수 있습니다.</translation>
  </message>
  <message>
   <source>This score cannot be used</source>
   <translation>이 악보를 사용할 수 없습니다</translation>
  </message>
  <message>
   <source>This take cannot be played</source>
   <translation>이 녹음을 재생할 수 없습니다</translation>
  </message>
  <message>
   <source>This take could not be scored</source>
   <translation>이 녹음을 채점할 수 없습니다</translation>
  </message>
  <message>
   <source>Timbre brightness</source>
   <translation>음색의 밝기</translation>
  </message>
  <message>
   <source>Timbre depth</source>
   <translation>음색의 깊이</translation>
  </message>
  <message>
   <source>Timbre loudness</source>
   <translation>음색의 크기</translation>
  </message>
  <message>
   <source>Timbre variety</source>
   <translation>음색의 다양성</translation>
  </message>
  <message>
   <source>Timing</source>
   <translation>타이밍</translation>
  </message>
  <message>
   <source>To try: {advice}</source>
   <translation>해 볼 것: {advice}</translation>
  </message>
  <message>
   <source>Together with the keyboard {name}</source>
   <translation>건반 {name}와(과) 함께</translation>
  </message>
  <message>
   <source>Tone quality</source>
   <translation>음질</translation>
  </message>
  <message>
   <source>Too loud: the sound is cut off. Turn the level down or move the microphone away.</source>
   <translation>너무 큽니다. 소리가 잘립니다. 볼륨을 낮추거나 마이크를 멀리 두세요.</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>도구</translation>
  </message>
  <message>
   <source>Trained on {corpora}. Bundle {hash}. {note}</source>
   <translation>학습 자료: {corpora}. 모델 {hash}. {note}</translation>
  </message>
  <message>
   <source>Trend</source>
   <translation>추이</translation>
  </message>
  <message>
   <source>Trust the piano roll and your ears more than these numbers.</source>
   <translation>이 숫자보다 피아노 롤과 자신의 귀를 더 믿으세요.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>다시 시도</translation>
  </message>
  <message>
   <source>Two models on the same take</source>
   <translation>같은 녹음에 대한 두 모델</translation>
  </message>
  <message>
   <source>Two takes</source>
   <translation>두 녹음</translation>
  </message>
  <message>
   <source>Under control at a moderate demand, with audible effort.</source>
   <translation>보통의 요구에서는 조절되나 애씀이 들립니다.</translation>
  </message>
  <message>
   <source>Unevenness</source>
   <translation>고르지 않음</translation>
  </message>
  <message>
   <source>Unnoticed and indispensable: harmony, line and colour all profit.</source>
   <translation>눈에 띄지 않으나 꼭 필요하여 화성, 선율, 색채를 모두 돕습니다.</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>확실하지 않음</translation>
  </message>
  <message>
   <source>Unsure about {scale}</source>
   <translation>{scale}: 확실하지 않음</translation>
  </message>
  <message>
   <source>Use it to try the app, not to judge playing.</source>
   <translation>앱을 시험하는 데 쓰고 연주를 판단하는 데는 쓰지 마세요.</translation>
  </message>
  <message>
   <source>Voicing</source>
   <translation>성부의 강조</translation>
  </message>
  <message>
   <source>Was the loudness under control?</source>
   <translation>소리 크기를 조절했나요?</translation>
  </message>
  <message>
   <source>Was the sound balanced, full and unforced?</source>
   <translation>소리가 균형 있고 풍부하며 무리가 없었나요?</translation>
  </message>
  <message>
   <source>Was the timing under control?</source>
   <translation>타이밍을 조절했나요?</translation>
  </message>
  <message>
   <source>Were notes joined and separated on purpose?</source>
   <translation>음을 의도해서 잇고 끊었나요?</translation>
  </message>
  <message>
   <source>Were the choices convincing?</source>
   <translation>선택이 설득력 있었나요?</translation>
  </message>
  <message>
   <source>Were the right notes played?</source>
   <translation>맞는 음을 쳤나요?</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>무엇을 하시겠어요?</translation>
  </message>
  <message>
   <source>What listeners would be expected to say.</source>
   <translation>청중이 할 것으로 예상되는 말입니다.</translation>
  </message>
  <message>
   <source>What raters played by a program would say; no one listened.</source>
   <translation>프로그램이 흉내 낸 평가자의 말이며 아무도 듣지 않았습니다.</translation>
  </message>
  <message>
   <source>What that means</source>
   <translation>의미</translation>
  </message>
  <message>
   <source>What was played</source>
   <translation>연주한 것</translation>
  </message>
  <message>
   <source>What was recorded before it was cut off is deleted for good.</source>
   <translation>끊기기 전에 녹음된 것이 영구히 삭제됩니다.</translation>
  </message>
  <message>
   <source>What was recorded here and every score of it is deleted for good. A file that was opened from elsewhere stays where it is.</source>
   <translation>여기서 녹음한 것과 그 점수가 모두 영구히 삭제됩니다. 다른 곳에서 연 파일은 그대로 남습니다.</translation>
  </message>
  <message>
   <source>What was recorded, {time}, is saved.</source>
   <translation>녹음된 {time}은 저장되었습니다.</translation>
  </message>
  <message>
   <source>What you meant could not be kept</source>
   <translation>의도한 것을 저장하지 못했습니다</translation>
  </message>
  <message>
   <source>Where it runs</source>
   <translation>실행되는 곳</translation>
  </message>
  <message>
   <source>Where to look</source>
   <translation>볼 곳</translation>
  </message>
  <message>
   <source>Where to practise</source>
   <translation>연습할 곳</translation>
  </message>
  <message>
   <source>Where you can, record the keyboard as MIDI instead.</source>
   <translation>가능하면 건반을 MIDI로 녹음하세요.</translation>
  </message>
  <message>
   <source>Whether you would have chosen the same goal for the phrase.</source>
   <translation>당신이 프레이즈에 같은 목표를 골랐을지 여부.</translation>
  </message>
  <message>
   <source>Whole take</source>
   <translation>녹음 전체</translation>
  </message>
  <message>
   <source>Within both intervals: up to {noise:.0f} is no difference.</source>
   <translation>두 구간 안입니다. {noise:.0f}까지는 차이가 아닙니다.</translation>
  </message>
  <message>
   <source>Without its score wrong and missed notes are not heard, and what is easy to play looks better: compare these numbers between takes of one piece, not across pieces.</source>
   <translation>악보가 없으면 틀린 음과 빠진 음을 듣지 못하고 쉬운 곡이 더 좋아 보입니다. 이 숫자는 곡 사이가 아니라 한 곡의 녹음끼리 비교하세요.</translation>
  </message>
  <message>
   <source>Writing the last of it…</source>
   <translation>마지막 부분을 저장하는 중…</translation>
  </message>
  <message>
   <source>Wrong notes, and whether the feeling suits the style.</source>
   <translation>틀린 음, 감정이 양식에 맞는지 여부.</translation>
  </message>
  <message>
   <source>Wrong, missing and added notes; stumbles and repeated starts.</source>
   <translation>틀린 음, 빠진 음, 더한 음, 더듬거림과 다시 시작.</translation>
  </message>
  <message numerus="yes">
   <source>You rated {n} stretches twice. Your answers differ by {points:.0f} points on average.</source>
   <translation>
    <numerusform>{n}구간을 두 번 평가했습니다. 답이 평균 {points:.0f}점 다릅니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>Your file was not changed. Please report it with the text the terminal shows.</source>
   <translation>파일은 바뀌지 않았습니다. 터미널에 나온 글과 함께 알려 주세요.</translation>
  </message>
  <message>
   <source>Your library of takes cannot be used</source>
   <translation>보관함을 사용할 수 없습니다</translation>
  </message>
  <message>
   <source>Your name as a rater</source>
   <translation>평가자 이름</translation>
  </message>
  <message>
   <source>Your own taste in tempo; technical accidents.</source>
   <translation>빠르기에 대한 당신의 취향, 기술적 사고.</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>확대(&amp;I)</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>축소(&amp;O)</translation>
  </message>
  <message>
   <source>Zoom at the pointer</source>
   <translation>포인터에서 확대·축소</translation>
  </message>
  <message>
   <source>Zoom keys</source>
   <translation>건반 확대·축소</translation>
  </message>
  <message>
   <source>around the flow of the music</source>
   <translation>음악의 흐름을 기준으로</translation>
  </message>
  <message>
   <source>as fast</source>
   <translation>같은 빠르기</translation>
  </message>
  <message>
   <source>as loud</source>
   <translation>같은 크기</translation>
  </message>
  <message>
   <source>balanced</source>
   <translation>균형 잡힌</translation>
  </message>
  <message>
   <source>bar {bar}, beat {beat:g}</source>
   <translation>{bar}마디 {beat:g}박</translation>
  </message>
  <message>
   <source>bars {first} to {last} of {title}</source>
   <translation>{title} {first}~{last}마디</translation>
  </message>
  <message>
   <source>blurred</source>
   <translation>흐린</translation>
  </message>
  <message>
   <source>bright</source>
   <translation>밝은</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>깨끗한</translation>
  </message>
  <message>
   <source>clicks ended</source>
   <translation>박자 소리 끝</translation>
  </message>
  <message>
   <source>colourful</source>
   <translation>다채로운</translation>
  </message>
  <message>
   <source>computes here</source>
   <translation>여기서 계산</translation>
  </message>
  <message>
   <source>convincing</source>
   <translation>설득력 있는</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>어두운</translation>
  </message>
  <message>
   <source>disproportioned</source>
   <translation>균형 없는</translation>
  </message>
  <message>
   <source>dramatic, expressive</source>
   <translation>극적이고 표현적인</translation>
  </message>
  <message>
   <source>even</source>
   <translation>고른</translation>
  </message>
  <message>
   <source>expert ratings</source>
   <translation>전문가 평가</translation>
  </message>
  <message>
   <source>extra</source>
   <translation>더한 음</translation>
  </message>
  <message>
   <source>fast paced</source>
   <translation>빠른</translation>
  </message>
  <message>
   <source>flat</source>
   <translation>평면적인</translation>
  </message>
  <message>
   <source>hard, solid</source>
   <translation>딱딱하고 단단한</translation>
  </message>
  <message>
   <source>has changed since the bundle was made.</source>
   <translation>모델을 만든 뒤 바뀌었습니다.</translation>
  </message>
  <message>
   <source>heard from sound</source>
   <translation>소리에서 들음</translation>
  </message>
  <message>
   <source>high energy</source>
   <translation>에너지 높음</translation>
  </message>
  <message>
   <source>honest</source>
   <translation>꾸밈없는</translation>
  </message>
  <message>
   <source>imaginative</source>
   <translation>상상력 있는</translation>
  </message>
  <message>
   <source>is missing, so this is no bundle.</source>
   <translation>없으므로 모델이 아닙니다.</translation>
  </message>
  <message>
   <source>large range</source>
   <translation>넓은 범위</translation>
  </message>
  <message>
   <source>learned from controlled degradations</source>
   <translation>의도한 손상에서 학습</translation>
  </message>
  <message>
   <source>little range</source>
   <translation>좁은 범위</translation>
  </message>
  <message>
   <source>long</source>
   <translation>긴</translation>
  </message>
  <message>
   <source>loud</source>
   <translation>큰</translation>
  </message>
  <message>
   <source>louder by {by:.0f} of 127</source>
   <translation>127 중 {by:.0f}만큼 큼</translation>
  </message>
  <message>
   <source>low energy</source>
   <translation>에너지 낮음</translation>
  </message>
  <message>
   <source>mean velocity {value:.0f}</source>
   <translation>평균 세기 {value:.0f}</translation>
  </message>
  <message>
   <source>measured against the score</source>
   <translation>악보와 대조해 측정</translation>
  </message>
  <message>
   <source>missed</source>
   <translation>빠진 음</translation>
  </message>
  <message>
   <source>not in the installed onnxruntime</source>
   <translation>설치된 onnxruntime에 없음</translation>
  </message>
  <message>
   <source>of harmony changes pedalled over</source>
   <translation>화성이 바뀔 때 페달을 밟고 있음</translation>
  </message>
  <message numerus="yes">
   <source>of the beats lie in the band of {n} other performances; of an expert's about 80 % do</source>
   <translation>
    <numerusform>의 박이 다른 연주 {n}개의 범위 안에 있습니다. 전문가는 약 80 %입니다</numerusform>
   </translation>
  </message>
  <message>
   <source>of the written length, by the keys</source>
   <translation>적힌 길이 대비, 건반 기준</translation>
  </message>
  <message>
   <source>offered here and not used</source>
   <translation>여기 있지만 쓰지 않음</translation>
  </message>
  <message>
   <source>optimistic, pleasant</source>
   <translation>낙관적이고 즐거운</translation>
  </message>
  <message>
   <source>parted by commas, as: slow, left hand, for the lesson</source>
   <translation>쉼표로 구분, 예: 느리게, 왼손, 레슨용</translation>
  </message>
  <message>
   <source>pure</source>
   <translation>순수한</translation>
  </message>
  <message>
   <source>quarter notes a minute, median</source>
   <translation>분당 4분음표, 중앙값</translation>
  </message>
  <message>
   <source>raw, crude</source>
   <translation>거친</translation>
  </message>
  <message>
   <source>reference comparison</source>
   <translation>참고 연주와 비교</translation>
  </message>
  <message>
   <source>rich</source>
   <translation>풍부한</translation>
  </message>
  <message>
   <source>right in about {percent} of 100 such findings</source>
   <translation>이런 발견 100개 중 약 {percent}개가 맞음</translation>
  </message>
  <message>
   <source>saturated, wet</source>
   <translation>흠뻑 젖은</translation>
  </message>
  <message>
   <source>score of other music</source>
   <translation>다른 곡의 악보</translation>
  </message>
  <message>
   <source>score: {title}</source>
   <translation>악보: {title}</translation>
  </message>
  <message>
   <source>shallow</source>
   <translation>얕은</translation>
  </message>
  <message>
   <source>short</source>
   <translation>짧은</translation>
  </message>
  <message>
   <source>simulated ratings</source>
   <translation>시뮬레이션 평가</translation>
  </message>
  <message>
   <source>slow paced</source>
   <translation>느린</translation>
  </message>
  <message>
   <source>soft</source>
   <translation>여린</translation>
  </message>
  <message>
   <source>soft, cushioned</source>
   <translation>부드러운</translation>
  </message>
  <message>
   <source>softer by {by:.0f} of 127</source>
   <translation>127 중 {by:.0f}만큼 여림</translation>
  </message>
  <message>
   <source>sophisticated, mellow</source>
   <translation>세련되고 그윽한</translation>
  </message>
  <message>
   <source>sostenuto</source>
   <translation>소스테누토</translation>
  </message>
  <message>
   <source>sound</source>
   <translation>소리</translation>
  </message>
  <message>
   <source>spacious</source>
   <translation>공간감 있는</translation>
  </message>
  <message>
   <source>sparse, dry</source>
   <translation>적고 건조한</translation>
  </message>
  <message>
   <source>stable</source>
   <translation>안정된</translation>
  </message>
  <message>
   <source>sustain</source>
   <translation>서스테인</translation>
  </message>
  <message>
   <source>there if nothing else works</source>
   <translation>다른 것이 안 될 때 사용</translation>
  </message>
  <message>
   <source>these two takes are not of the same music ({what}).</source>
   <translation>두 녹음이 같은 곡이 아닙니다({what}).</translation>
  </message>
  <message>
   <source>unsatisfactory, doubtful</source>
   <translation>불만족스럽고 의심스러운</translation>
  </message>
  <message>
   <source>unstable</source>
   <translation>불안정한</translation>
  </message>
  <message>
   <source>velocity of top notes above their chord</source>
   <translation>화음보다 높은 맨 윗음의 세기</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>틀린 음</translation>
  </message>
  <message>
   <source>wrong, {note} is written ({place})</source>
   <translation>틀림, 악보는 {note} ({place})</translation>
  </message>
  <message>
   <source>{bars} bars in both takes. {chosen}</source>
   <translation>두 녹음에 모두 있는 마디 {bars}개. {chosen}</translation>
  </message>
  <message>
   <source>{change:+.0f}, more than noise ({noise:.0f})</source>
   <translation>{change:+.0f}, 잡음({noise:.0f})보다 큼</translation>
  </message>
  <message>
   <source>{change:+.0f}, within noise ({noise:.0f})</source>
   <translation>{change:+.0f}, 잡음({noise:.0f}) 안</translation>
  </message>
  <message>
   <source>{difference:+.0f} points, more than the {noise:.0f} that both intervals allow.</source>
   <translation>{difference:+.0f}점으로 두 구간이 허용하는 {noise:.0f}보다 큽니다.</translation>
  </message>
  <message>
   <source>{dimension} from {start} to {end} lies about {points} points below the usual level of this take, more than the {sigma} points by which this model may be wrong there.</source>
   <translation>{dimension}: {start}~{end}에서 이 녹음의 평소 수준보다 약 {points}점 낮으며, 모델이 여기서 틀릴 수 있는 {sigma}점보다 큽니다.</translation>
  </message>
  <message>
   <source>{hesitations}, {bars} left out</source>
   <translation>{hesitations}, 빠뜨린 {bars}</translation>
  </message>
  <message>
   <source>{key} opens a file · F1 shows all keys</source>
   <translation>{key}로 파일 열기 · F1로 모든 키 보기</translation>
  </message>
  <message>
   <source>{kind} ({place})</source>
   <translation>{kind} ({place})</translation>
  </message>
  <message>
   <source>{label} ({first} in the first, {second} in the second)</source>
   <translation>{label} (첫째 {first}, 둘째 {second})</translation>
  </message>
  <message>
   <source>{label} fell from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label}이(가) 첫 녹음 {first:.0f}에서 최근 녹음 {last:.0f}(으)로 내렸습니다. 잡음({noise:.0f})보다 큽니다.</translation>
  </message>
  <message>
   <source>{label} rose from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label}이(가) 첫 녹음 {first:.0f}에서 최근 녹음 {last:.0f}(으)로 올랐습니다. 잡음({noise:.0f})보다 큽니다.</translation>
  </message>
  <message>
   <source>{label} went from {first:.0f} to {last:.0f} between the first and the latest take. That is within noise: a change of {noise:.0f} or less cannot be told from none.</source>
   <translation>{label}: 첫 녹음 {first:.0f}, 최근 녹음 {last:.0f}. 잡음 안에 있습니다. {noise:.0f} 이하의 변화는 변화 없음과 구별할 수 없습니다.</translation>
  </message>
  <message>
   <source>{label}: {number} of 100, {percent:.0f} % interval {low:.0f} to {high:.0f}, {provenance}.</source>
   <translation>{label}: 100점 중 {number}, {percent:.0f} % 구간 {low:.0f}~{high:.0f}, {provenance}.</translation>
  </message>
  <message>
   <source>{level}, too loud</source>
   <translation>{level}, 너무 큼</translation>
  </message>
  <message numerus="yes">
   <source>{matched} of {n} written notes</source>
   <translation>
    <numerusform>적힌 음 {n}개 중 {matched}개</numerusform>
   </translation>
  </message>
  <message>
   <source>{missing:.1f} s of sound never came, at {places} and later. Silence stands there.</source>
   <translation>{places} 이후에 소리 {missing:.1f}초가 오지 않았습니다. 그 자리는 무음입니다.</translation>
  </message>
  <message>
   <source>{missing:.1f} s of sound never came, at {places}. Silence stands there.</source>
   <translation>{places}에서 소리 {missing:.1f}초가 오지 않았습니다. 그 자리는 무음입니다.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} bars</source>
   <translation>
    <numerusform>{n:,}마디</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} hesitations</source>
   <translation>
    <numerusform>망설임 {n:,}번</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} marks</source>
   <translation>
    <numerusform>표시 {n:,}개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} notes</source>
   <translation>
    <numerusform>음 {n:,}개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} restarts</source>
   <translation>
    <numerusform>다시 시작 {n:,}번</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} takes</source>
   <translation>
    <numerusform>녹음 {n:,}개</numerusform>
   </translation>
  </message>
  <message>
   <source>{names} was offered and did not start.</source>
   <translation>{names}이(가) 있지만 시작되지 않았습니다.</translation>
  </message>
  <message>
   <source>{names}: {problem} Nothing is compared with it.</source>
   <translation>{names}: {problem} 이것과는 아무것도 비교하지 않습니다.</translation>
  </message>
  <message>
   <source>{notes} in {time}, {low} to {high}, velocity {softest} to {loudest}, median {median:.0f}.</source>
   <translation>{time} 동안 {notes}, {low}~{high}, 세기 {softest}~{loudest}, 중앙값 {median:.0f}.</translation>
  </message>
  <message>
   <source>{notes} notes were played; this model needs {needed}.</source>
   <translation>음 {notes}개를 쳤습니다. 이 모델에는 {needed}개가 필요합니다.</translation>
  </message>
  <message>
   <source>{note} missed ({place})</source>
   <translation>{note} 빠짐 ({place})</translation>
  </message>
  <message>
   <source>{note} · velocity {velocity} · {time} · {length:.2f} s</source>
   <translation>{note} · 세기 {velocity} · {time} · {length:.2f}초</translation>
  </message>
  <message numerus="yes">
   <source>{n} marks are not shown, because you meant them.</source>
   <translation>
    <numerusform>의도한 것이어서 표시 {n}개를 보이지 않습니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rated stretches were written to {file}.</source>
   <translation>
    <numerusform>평가한 구간 {n}개를 {file}에 저장했습니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} scales have no answer yet.</source>
   <translation>
    <numerusform>아직 답하지 않은 항목이 {n}개 있습니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes and what was said of them are in {file}.</source>
   <translation>
    <numerusform>녹음 {n}개와 그 평가가 {file}에 있습니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes are left out: scored by another model, heard from another kind of file, or compared with a score where the others were not.</source>
   <translation>
    <numerusform>녹음 {n}개를 제외했습니다. 다른 모델이 채점했거나, 다른 종류의 파일이거나, 악보 비교 여부가 나머지와 다릅니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes came in.</source>
   <translation>
    <numerusform>녹음 {n}개가 들어왔습니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes were here already and gained what was said of them there.</source>
   <translation>
    <numerusform>녹음 {n}개는 이미 있었고 그쪽의 평가를 더했습니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>{pedal} pedal down {percent:.0f} % of the time</source>
   <translation>{pedal} 페달을 {percent:.0f} % 동안 밟음</translation>
  </message>
  <message>
   <source>{percent:.0f} % faster</source>
   <translation>{percent:.0f} % 빠름</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the score</source>
   <translation>악보의 {percent:.0f} %</translation>
  </message>
  <message>
   <source>{percent:.0f} % slower</source>
   <translation>{percent:.0f} % 느림</translation>
  </message>
  <message>
   <source>{percent} % sure that it lies below the rest of the take</source>
   <translation>녹음의 나머지보다 낮다고 {percent} % 확신</translation>
  </message>
  <message>
   <source>{percent} of 100 players would stay nearer to the references</source>
   <translation>연주자 100명 중 {percent}명이 참고 연주에 더 가까움</translation>
  </message>
  <message>
   <source>{place}. In the second take: {differences}.</source>
   <translation>{place}. 둘째 녹음에서: {differences}.</translation>
  </message>
  <message>
   <source>{problem} Nothing is measured against it.</source>
   <translation>{problem} 이것과는 아무것도 비교하지 않습니다.</translation>
  </message>
  <message>
   <source>{rated} of {all} stretches rated</source>
   <translation>{all}구간 중 {rated}구간 평가함</translation>
  </message>
  <message>
   <source>{row}, bar {bar}: not played</source>
   <translation>{row}, {bar}마디: 연주하지 않음</translation>
  </message>
  <message>
   <source>{row}, bar {bar}: {faults} of {written} notes not as written</source>
   <translation>{row}, {bar}마디: 음 {written}개 중 {faults}개가 악보와 다름</translation>
  </message>
  <message>
   <source>{scale} is not applicable</source>
   <translation>{scale}: 해당 없음</translation>
  </message>
  <message>
   <source>{score:.0f} ({low:.0f} to {high:.0f})</source>
   <translation>{score:.0f}({low:.0f}~{high:.0f})</translation>
  </message>
  <message>
   <source>{seconds} s were played; this model needs {needed} s.</source>
   <translation>{seconds}초를 쳤습니다. 이 모델에는 {needed}초가 필요합니다.</translation>
  </message>
  <message>
   <source>{second} notes not as written (first take: {first})</source>
   <translation>악보와 다른 음 {second}개(첫째 녹음: {first})</translation>
  </message>
  <message>
   <source>{take}: {own} in use, beside {other}</source>
   <translation>{take}: 사용 중인 {own}와(과) {other}</translation>
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
   <translation>{title}: {score:.0f}, {low:.0f}~{high:.0f}</translation>
  </message>
  <message>
   <source>{title}: {value:.0f} on a scale from 0, {low_end}, to 100, {high_end}; {percent:.0f} % interval {low:.0f} to {high:.0f}.</source>
   <translation>{title}: 0({low_end})에서 100({high_end}) 중 {value:.0f}, {percent:.0f} % 구간 {low:.0f}~{high:.0f}.</translation>
  </message>
  <message>
   <source>{value:.0f} quarter notes a minute</source>
   <translation>분당 4분음표 {value:.0f}개</translation>
  </message>
  <message>
   <source>{words}, references {low:.0f} to {high:.0f}</source>
   <translation>{words}, 참고 {low:.0f}~{high:.0f}</translation>
  </message>
  <message>
   <source>{words}, written {level:.0f}</source>
   <translation>{words}, 악보 {level:.0f}</translation>
  </message>
  <message>
   <source>{wrong} wrong, {missed} missed, {extra} extra</source>
   <translation>틀림 {wrong}, 빠짐 {missed}, 더함 {extra}</translation>
  </message>
 </context>
</TS>
