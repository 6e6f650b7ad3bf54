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
   <source>&amp;Add references…</source>
   <translation>참고 연주 추가(&amp;A)…</translation>
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
   <source>&amp;Remove the reference</source>
   <translation>참고 연주 제거(&amp;R)</translation>
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
   <source>&amp;Use this take as reference</source>
   <translation>이 녹음를 참고로 사용(&amp;U)</translation>
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
   <source>A SoundFont is configured, and what plays it is not installed.</source>
   <translation>SoundFont가 설정되어 있지만 이를 연주하는 부품이 설치되어 있지 않습니다.</translation>
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
   <translation>지휘할 수 있는 박, 고른 패시지, 함께 울리는 화음, 제 길이의 쉼표.</translation>
  </message>
  <message>
   <source>A sound file can be no longer.</source>
   <translation>소리 파일은 더 길어질 수 없습니다.</translation>
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
   <source>Align them movement by movement.</source>
   <translation>악장별로 따로 대조하세요.</translation>
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
   <source>An audio editor can import it as raw data: 24-bit PCM, little-endian.</source>
   <translation>오디오 편집기에서 원시 데이터로 가져올 수 있습니다: 24비트 PCM, 리틀 엔디언.</translation>
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
   <source>Asked for by name.</source>
   <translation>이름으로 지정했습니다.</translation>
  </message>
  <message>
   <source>At least one take was heard from sound, where a single note may be misheard: bars count from two notes on.</source>
   <translation>적어도 한 녹음은 소리에서 들은 것이라 음 하나는 잘못 들었을 수 있습니다. 음 두 개 차이부터 셉니다.</translation>
  </message>
  <message>
   <source>Attach a score</source>
   <translation>악보 붙이기</translation>
  </message>
  <message>
   <source>Attach its score anew.</source>
   <translation>악보를 다시 연결하세요.</translation>
  </message>
  <message>
   <source>A{octave}</source>
   <translation>A{octave}</translation>
  </message>
  <message>
   <source>A♭{octave}</source>
   <translation>A♭{octave}</translation>
  </message>
  <message>
   <source>A♯{octave}</source>
   <translation>A♯{octave}</translation>
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
   <source>Begin another stream.</source>
   <translation>새 스트림을 시작하세요.</translation>
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
  <message numerus="yes">
   <source>Broken off and taken up again {n} times.</source>
   <translation>
    <numerusform>멈췄다가 다시 친 횟수: {n}번.</numerusform>
   </translation>
  </message>
  <message>
   <source>B{octave}</source>
   <translation>B{octave}</translation>
  </message>
  <message>
   <source>B♭{octave}</source>
   <translation>B♭{octave}</translation>
  </message>
  <message>
   <source>B♯{octave}</source>
   <translation>B♯{octave}</translation>
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
   <source>Check it.</source>
   <translation>확인하세요.</translation>
  </message>
  <message>
   <source>Check that it is plugged in, then record again.</source>
   <translation>꽂혀 있는지 확인하고 다시 녹음하세요.</translation>
  </message>
  <message>
   <source>Check that its folder may be written to.</source>
   <translation>폴더에 쓸 수 있는지 확인하세요.</translation>
  </message>
  <message>
   <source>Check that the file is the recording you meant.</source>
   <translation>원하던 녹음이 맞는지 확인하세요.</translation>
  </message>
  <message>
   <source>Check that the recording was started, and record again.</source>
   <translation>녹음이 시작되었는지 확인하고 다시 녹음하세요.</translation>
  </message>
  <message>
   <source>Check that they are connected, then play again.</source>
   <translation>연결되어 있는지 확인하고 다시 재생하세요.</translation>
  </message>
  <message>
   <source>Check the path and its permissions.</source>
   <translation>경로와 접근 권한을 확인하세요.</translation>
  </message>
  <message>
   <source>Check the path.</source>
   <translation>경로를 확인하세요.</translation>
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
   <source>Choose a file with notes.</source>
   <translation>음이 들어 있는 파일을 고르세요.</translation>
  </message>
  <message>
   <source>Choose a folder of recordings</source>
   <translation>녹음이 있는 폴더 선택</translation>
  </message>
  <message>
   <source>Choose a folder with sound or MIDI files.</source>
   <translation>소리 또는 MIDI 파일이 있는 폴더를 고르세요.</translation>
  </message>
  <message>
   <source>Choose a take in the list of takes and compare it with another one.</source>
   <translation>목록에서 녹음을 고르고 다른 녹음과 비교하세요.</translation>
  </message>
  <message>
   <source>Choose another folder, or free some space.</source>
   <translation>다른 폴더를 고르거나 공간을 비우세요.</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>다른 폴더를 고르세요.</translation>
  </message>
  <message>
   <source>Choose another input, or check that this one is switched on.</source>
   <translation>다른 입력을 고르거나 이 입력이 켜져 있는지 확인하세요.</translation>
  </message>
  <message>
   <source>Choose it where it lies now.</source>
   <translation>현재 위치에서 선택하세요.</translation>
  </message>
  <message>
   <source>Choose one of {names}, or install the onnxruntime package made for it.</source>
   <translation>{names} 중에서 고르거나 그에 맞는 onnxruntime 패키지를 설치하세요.</translation>
  </message>
  <message>
   <source>Choose one of {names}.</source>
   <translation>{names} 중에서 고르세요.</translation>
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
   <source>Choose the score of what was played, in the same key.</source>
   <translation>연주한 곡의 악보를 같은 조로 고르세요.</translation>
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
   <source>Click</source>
   <translation>클릭</translation>
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
   <source>Close other programs that use it, or choose another input.</source>
   <translation>이 장치를 쓰는 다른 프로그램을 닫거나 다른 입력을 고르세요.</translation>
  </message>
  <message>
   <source>Close other programs that use it, or choose another rate or input.</source>
   <translation>이 장치를 쓰는 다른 프로그램을 닫거나 다른 샘플링 속도나 입력을 고르세요.</translation>
  </message>
  <message>
   <source>Close other programs that use them, or choose others in the system's sound settings.</source>
   <translation>이 장치를 쓰는 다른 프로그램을 닫거나 시스템 소리 설정에서 다른 장치를 고르세요.</translation>
  </message>
  <message numerus="yes">
   <source>Closer to the score in the second take: bars {bars}.</source>
   <translation>
    <numerusform>둘째 녹음이 악보에 더 가까운 마디: {bars}.</numerusform>
   </translation>
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
   <source>Comparing the takes</source>
   <translation>두 녹음을 비교하는 중</translation>
  </message>
  <message>
   <source>Comparing with the references</source>
   <translation>참고 연주와 비교하는 중</translation>
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
   <source>Connect headphones or speakers, then play again.</source>
   <translation>헤드폰이나 스피커를 연결하고 다시 재생하세요.</translation>
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
   <source>Convert it to WAV, FLAC, MP3, Ogg, AIFF or M4A and open that.</source>
   <translation>WAV, FLAC, MP3, Ogg, AIFF 또는 M4A로 변환해서 여세요.</translation>
  </message>
  <message>
   <source>Conviction</source>
   <translation>설득력</translation>
  </message>
  <message>
   <source>Copy it again from where it was recorded, or use the part that is there.</source>
   <translation>녹음한 곳에서 다시 복사하거나 남아 있는 부분을 쓰세요.</translation>
  </message>
  <message>
   <source>Copy it again from where it was recorded.</source>
   <translation>녹음한 곳에서 다시 복사하세요.</translation>
  </message>
  <message>
   <source>Copy or export it again.</source>
   <translation>다시 복사하거나 내보내세요.</translation>
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
   <source>Ctrl+wheel</source>
   <translation>Ctrl+휠</translation>
  </message>
  <message>
   <source>Cut it into single pieces and open those.</source>
   <translation>곡별로 나눠서 여세요.</translation>
  </message>
  <message>
   <source>C{octave}</source>
   <translation>C{octave}</translation>
  </message>
  <message>
   <source>C♭{octave}</source>
   <translation>C♭{octave}</translation>
  </message>
  <message>
   <source>C♯{octave}</source>
   <translation>C♯{octave}</translation>
  </message>
  <message>
   <source>Decide for each group whether it is joined or parted, and play only that, slowly.</source>
   <translation>음 묶음마다 이을지 끊을지 정하고 그것만 천천히 치세요.</translation>
  </message>
  <message>
   <source>Decode and resample the recording first; push what the microphone gave.</source>
   <translation>먼저 녹음을 디코딩하고 리샘플링하세요.</translation>
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
   <source>Delete this file, and add the performance to its piece again.</source>
   <translation>이 파일을 삭제하고 연주를 곡에 다시 추가하세요.</translation>
  </message>
  <message>
   <source>Delete this file, and open the take again.</source>
   <translation>이 파일을 지우고 녹음을 다시 여세요.</translation>
  </message>
  <message>
   <source>Delete this file; the mark is then shown again.</source>
   <translation>이 파일을 삭제하면 표시가 다시 나타납니다.</translation>
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
   <source>Dotted: not played.</source>
   <translation>점선: 치지 않음.</translation>
  </message>
  <message>
   <source>Download the file again.</source>
   <translation>파일을 다시 내려받으세요.</translation>
  </message>
  <message>
   <source>Download the file itself, not the page around it.</source>
   <translation>페이지가 아니라 파일 자체를 내려받으세요.</translation>
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
   <source>D{octave}</source>
   <translation>D{octave}</translation>
  </message>
  <message>
   <source>D♭{octave}</source>
   <translation>D♭{octave}</translation>
  </message>
  <message>
   <source>D♯{octave}</source>
   <translation>D♯{octave}</translation>
  </message>
  <message>
   <source>Each number with its interval. A difference counts only beyond both intervals.</source>
   <translation>모든 수에는 신뢰 구간이 있습니다. 두 신뢰 구간을 벗어난 차이만 의미가 있습니다.</translation>
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
   <source>Every note has the same loudness: how hard the keys were struck was not recorded.</source>
   <translation>모든 음의 세기가 같습니다. 건반을 얼마나 세게 쳤는지 기록되지 않았습니다.</translation>
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
   <source>Every take of this piece is held beside them: in the bands under the keys, in the marks, and when two takes are compared. The files stay where they are.</source>
   <translation>이 곡의 모든 녹음를 이들과 나란히 놓습니다: 건반 아래의 띠, 표시, 두 녹음의 비교에서. 파일은 제자리에 있습니다.</translation>
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
   <source>Export each movement as a file of its own.</source>
   <translation>악장마다 따로 파일로 내보내세요.</translation>
  </message>
  <message>
   <source>Export it again as MusicXML from the notation program.</source>
   <translation>악보 프로그램에서 MusicXML로 다시 내보내세요.</translation>
  </message>
  <message>
   <source>Export it again as a Standard MIDI File, format 0 or 1.</source>
   <translation>표준 MIDI 파일(형식 0 또는 1)로 다시 내보내세요.</translation>
  </message>
  <message>
   <source>Export it again, as 16-bit or 24-bit WAV.</source>
   <translation>16비트 또는 24비트 WAV로 다시 내보내세요.</translation>
  </message>
  <message>
   <source>Export it as MusicXML (.musicxml, .mxl) or MIDI (.mid).</source>
   <translation>MusicXML(.musicxml, .mxl) 또는 MIDI(.mid)로 내보내세요.</translation>
  </message>
  <message>
   <source>Export it as mono or stereo.</source>
   <translation>모노 또는 스테레오로 내보내세요.</translation>
  </message>
  <message>
   <source>Export it as partwise MusicXML.</source>
   <translation>성부별(partwise) MusicXML로 내보내세요.</translation>
  </message>
  <message>
   <source>Export one piece as format 0 or 1.</source>
   <translation>한 곡을 형식 0 또는 1로 내보내세요.</translation>
  </message>
  <message>
   <source>Export the &amp;whole library…</source>
   <translation>보관함 전체 내보내기(&amp;W)…</translation>
  </message>
  <message>
   <source>Export the bundle again.</source>
   <translation>모델을 다시 내보내세요.</translation>
  </message>
  <message>
   <source>Export the comparison</source>
   <translation>비교 내보내기</translation>
  </message>
  <message>
   <source>Export the comparison…</source>
   <translation>비교 내보내기…</translation>
  </message>
  <message>
   <source>Export the library again where it comes from. Nothing was taken in.</source>
   <translation>원래 있던 곳에서 보관함을 다시 내보내세요. 아무것도 가져오지 않았습니다.</translation>
  </message>
  <message>
   <source>Export the list</source>
   <translation>목록 내보내기</translation>
  </message>
  <message>
   <source>Export the piano part alone.</source>
   <translation>피아노 성부만 내보내세요.</translation>
  </message>
  <message>
   <source>Export the piano track alone, or set its program to 1 (piano).</source>
   <translation>피아노 트랙만 내보내거나 프로그램을 1(피아노)로 설정하세요.</translation>
  </message>
  <message>
   <source>Export the score with musical time (ticks per quarter note).</source>
   <translation>음악적 시간(4분음표당 틱)으로 악보를 내보내세요.</translation>
  </message>
  <message>
   <source>Export the take</source>
   <translation>녹음 내보내기</translation>
  </message>
  <message>
   <source>Export the transcription bundle again.</source>
   <translation>채보 모델을 다시 내보내세요.</translation>
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
   <source>E{octave}</source>
   <translation>E{octave}</translation>
  </message>
  <message>
   <source>E♭{octave}</source>
   <translation>E♭{octave}</translation>
  </message>
  <message>
   <source>E♯{octave}</source>
   <translation>E♯{octave}</translation>
  </message>
  <message numerus="yes">
   <source>Farther from the score in the second take: bars {bars}.</source>
   <translation>
    <numerusform>둘째 녹음이 악보에서 더 먼 마디: {bars}.</numerusform>
   </translation>
  </message>
  <message>
   <source>Feeling that reaches the listener through timing, loudness and colour.</source>
   <translation>시간, 크기, 색채로 듣는 이에게 닿는 감정.</translation>
  </message>
  <message>
   <source>Fetch the file with `git lfs pull`.</source>
   <translation>`git lfs pull`로 파일을 받으세요.</translation>
  </message>
  <message>
   <source>File exists</source>
   <translation>파일이 이미 있습니다</translation>
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
   <source>Framed: another note was played, its name above.</source>
   <translation>테두리: 다른 음을 쳤으며 그 이름이 위에 있습니다.</translation>
  </message>
  <message>
   <source>Free space or choose another folder.</source>
   <translation>공간을 비우거나 다른 폴더를 고르세요.</translation>
  </message>
  <message>
   <source>Free space or grant access there, or set PIANO_HOME to another folder.</source>
   <translation>그곳의 공간이나 권한을 마련하거나 PIANO_HOME을 다른 폴더로 설정하세요.</translation>
  </message>
  <message>
   <source>Free space, or check that the folder may be written to; nothing was lost.</source>
   <translation>공간을 비우거나 폴더에 쓸 수 있는지 확인하세요. 잃은 것은 없습니다.</translation>
  </message>
  <message>
   <source>From {time}</source>
   <translation>{time}부터</translation>
  </message>
  <message>
   <source>F{octave}</source>
   <translation>F{octave}</translation>
  </message>
  <message>
   <source>F♭{octave}</source>
   <translation>F♭{octave}</translation>
  </message>
  <message>
   <source>F♯{octave}</source>
   <translation>F♯{octave}</translation>
  </message>
  <message>
   <source>General MIDI program {number}</source>
   <translation>General MIDI 프로그램 {number}</translation>
  </message>
  <message>
   <source>Give a .mid file: a recording of the keys.</source>
   <translation>건반을 기록한 .mid 파일을 주세요.</translation>
  </message>
  <message>
   <source>Give at least one performance.</source>
   <translation>연주를 하나 이상 주세요.</translation>
  </message>
  <message>
   <source>Give it the ending .mid and open it as MIDI.</source>
   <translation>확장자를 .mid로 바꾸고 MIDI로 여세요.</translation>
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
   <source>Go to the beginning or the end</source>
   <translation>처음이나 끝으로</translation>
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
   <source>G{octave}</source>
   <translation>G{octave}</translation>
  </message>
  <message>
   <source>G♭{octave}</source>
   <translation>G♭{octave}</translation>
  </message>
  <message>
   <source>G♯{octave}</source>
   <translation>G♯{octave}</translation>
  </message>
  <message>
   <source>Habits of another style throughout, such as heavy pedal in a fugue.</source>
   <translation>푸가에서 페달을 많이 쓰는 등 내내 다른 양식의 습관.</translation>
  </message>
  <message>
   <source>Hardly any piano notes are heard ({notes} in {seconds:.0f} s).</source>
   <translation>피아노 음이 거의 들리지 않습니다({seconds:.0f}초에 {notes}개).</translation>
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
   <source>Heard by {name} on {hardware}. {note}</source>
   <translation>{name}이(가) {hardware}에서 들음. {note}</translation>
  </message>
  <message>
   <source>Heard, not recorded: a transcriber hears too little of the pedal to judge it (here down {share:.0%} of the time, pressed {presses} times).</source>
   <translation>건반 기록이 아니라 소리로 들은 것입니다. 소리만으로는 페달을 평가하기에 부족합니다(여기서는 시간의 {share:.0%} 동안, {presses}번 밟음).</translation>
  </message>
  <message>
   <source>Higher than {share:.0f} % of {count} {who}; over its interval {low:.0f} to {high:.0f} %.</source>
   <translation>{who} {count}개 중 {share:.0f} %보다 높음; 구간에 걸쳐 {low:.0f}~{high:.0f} %.</translation>
  </message>
  <message>
   <source>How difficult the piece is for others; musical choices.</source>
   <translation>다른 사람에게 얼마나 어려운 곡인지, 음악적 선택.</translation>
  </message>
  <message>
   <source>How far it sounds from takes that were damaged on purpose, held against what the other performances do; no listener was asked.</source>
   <translation>일부러 손상한 연주와 얼마나 다르게 들리는지를 다른 연주가 하는 것에 견주어 본 것이며, 청중에게 묻지 않았습니다.</translation>
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
  <message numerus="yes">
   <source>In {n} bars no difference can be told in the notes.</source>
   <translation>
    <numerusform>음에서 차이를 알 수 없는 마디: {n}개.</numerusform>
   </translation>
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
   <source>Input/output error</source>
   <translation>입출력 오류</translation>
  </message>
  <message>
   <source>Install a newer app.</source>
   <translation>더 새로운 앱을 설치하세요.</translation>
  </message>
  <message>
   <source>Install it with `pip install -c constraints.txt -e '.[desktop]'`.</source>
   <translation>`pip install -c constraints.txt -e '.[desktop]'`로 설치하세요.</translation>
  </message>
  <message>
   <source>Install the extra `notation`, or export the score as MIDI.</source>
   <translation>추가 구성 요소 `notation`을 설치하거나 악보를 MIDI로 내보내세요.</translation>
  </message>
  <message>
   <source>Install the newer app; nothing was changed.</source>
   <translation>더 새로운 앱을 설치하세요. 아무것도 바꾸지 않았습니다.</translation>
  </message>
  <message>
   <source>Is a directory</source>
   <translation>폴더입니다</translation>
  </message>
  <message>
   <source>It goes on being recorded while you decide. A discarded take is deleted.</source>
   <translation>결정하는 동안에도 녹음은 계속됩니다. 버린 녹음은 삭제됩니다.</translation>
  </message>
  <message>
   <source>It hears notes, velocities and pedals; not the room, the instrument or the sound.</source>
   <translation>음과 세기와 페달을 듣습니다. 공간, 악기, 음색은 듣지 않습니다.</translation>
  </message>
  <message>
   <source>It is very quiet. If you are playing, move the microphone closer or turn its level up.</source>
   <translation>소리가 아주 작습니다. 연주 중이라면 마이크를 가까이 옮기거나 볼륨을 높이세요.</translation>
  </message>
  <message>
   <source>It may be damaged or incomplete: copy it again.</source>
   <translation>손상되었거나 불완전할 수 있으니 다시 복사하세요.</translation>
  </message>
  <message>
   <source>It stands beside your answers in the file that you export.</source>
   <translation>내보낸 파일에서 답과 함께 기록됩니다.</translation>
  </message>
  <message>
   <source>It was edited or written by something else; make it again.</source>
   <translation>편집되었거나 다른 것이 쓴 파일입니다. 다시 만드세요.</translation>
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
   <source>Keys as they are played</source>
   <translation>연주되는 건반</translation>
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
   <source>Left and right are opposite and cancel each other. Swap the polarity of one microphone, or record in mono.</source>
   <translation>좌우 위상이 반대라 서로 상쇄됩니다. 마이크 하나의 극성을 바꾸거나 모노로 녹음하세요.</translation>
  </message>
  <message>
   <source>Left out (bar {first}).</source>
   <translation>빠뜨림({first}마디).</translation>
  </message>
  <message>
   <source>Left out (bars {first} to {last}).</source>
   <translation>빠뜨림({first}~{last}마디).</translation>
  </message>
  <message>
   <source>Left out of the references of this piece: {names}. The page of takes says why.</source>
   <translation>이 곡의 참고 연주에서 제외됨: {names}. 이유는 녹음 페이지에 있습니다.</translation>
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
   <source>Less pedal than the references, by {figure:.0%} of the time.</source>
   <translation>참고 연주보다 페달이 적음(시간의 {figure:.0%}만큼).</translation>
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
   <source>Listening</source>
   <translation>듣는 중</translation>
  </message>
  <message>
   <source>Listening to stretch {number} of {all}</source>
   <translation>전체 {all}구간 중 {number}번째를 듣는 중</translation>
  </message>
  <message>
   <source>Listening to the end</source>
   <translation>끝부분을 듣는 중</translation>
  </message>
  <message>
   <source>Listening to the last seconds</source>
   <translation>마지막 몇 초를 듣는 중</translation>
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
   <source>Loading the transcriber</source>
   <translation>채보 모델을 불러오는 중</translation>
  </message>
  <message>
   <source>Look for a note or rest of impossible length, or export each movement alone.</source>
   <translation>길이가 불가능한 음표나 쉼표를 찾거나 악장마다 따로 내보내세요.</translation>
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
   <source>Louder than the references by {figure:.0f} of 127.</source>
   <translation>참고 연주보다 127 중 {figure:.0f}만큼 큼.</translation>
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
   <source>Make it with `piano transcriber export` (once; it needs the extra transcribe-export, that is torch and Transkun), or name one with --transcriber.</source>
   <translation>`piano transcriber export`로 만들거나(한 번이면 되며 추가 구성 요소 transcribe-export, 즉 torch와 Transkun이 필요합니다) --transcriber로 지정하세요.</translation>
  </message>
  <message>
   <source>Make it with `piano transcriber export`, or open a MIDI file.</source>
   <translation>`piano transcriber export`로 만들거나 MIDI 파일을 여세요.</translation>
  </message>
  <message>
   <source>Make its folder writable, free some space, or close what holds the file.</source>
   <translation>폴더를 쓸 수 있게 하거나, 공간을 비우거나, 파일을 잡고 있는 것을 닫으세요.</translation>
  </message>
  <message>
   <source>Make one with `make run` (or `piano run`), or name one with --bundle.</source>
   <translation>`make run`(또는 `piano run`)으로 만들거나 --bundle로 지정하세요.</translation>
  </message>
  <message>
   <source>Make room, or make the folder writable; then change any answer to try again.</source>
   <translation>공간을 비우거나 폴더를 쓸 수 있게 한 뒤 아무 답이나 바꿔 다시 시도하세요.</translation>
  </message>
  <message>
   <source>Make the library's folder writable, or free some space.</source>
   <translation>보관함 폴더를 쓸 수 있게 하거나 공간을 비우세요.</translation>
  </message>
  <message>
   <source>Make this folder writable.</source>
   <translation>이 폴더를 쓸 수 있게 하세요.</translation>
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
   <source>Mean of {count} overlapping stretches of {seconds:g} s; sigma is the mean of theirs, which is never too small however their errors are related.</source>
   <translation>겹치는 {seconds:g}초 구간 {count}개의 평균입니다. 시그마도 평균이므로 오차가 어떻게 관련되든 지나치게 작지 않습니다.</translation>
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
   <source>Microphones cannot be found at the moment, because the computer's sound does not answer. Choose “Look again” once something can be heard from it.</source>
   <translation>컴퓨터의 소리가 응답하지 않아 지금은 마이크를 찾을 수 없습니다. 소리가 다시 나면 “입력 다시 찾기”를 고르세요.</translation>
  </message>
  <message>
   <source>Microphones cannot be used, because the PortAudio library is not here. On Debian or Ubuntu: sudo apt-get install libportaudio2</source>
   <translation>PortAudio 라이브러리가 없어 마이크를 쓸 수 없습니다. Debian이나 Ubuntu에서는: sudo apt-get install libportaudio2</translation>
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
   <source>More detached than the references: {figure:.0%} of their length.</source>
   <translation>참고 연주보다 끊어 침: 음 길이의 {figure:.0%}.</translation>
  </message>
  <message>
   <source>More joined than the references: {figure:.0%} of their length.</source>
   <translation>참고 연주보다 이어 침: 음 길이의 {figure:.0%}.</translation>
  </message>
  <message>
   <source>More pedal than the references, by {figure:.0%} of the time.</source>
   <translation>참고 연주보다 페달이 많음(시간의 {figure:.0%}만큼).</translation>
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
   <source>Move by four steps</source>
   <translation>네 칸씩 이동</translation>
  </message>
  <message>
   <source>Move in time</source>
   <translation>시간 방향으로 이동</translation>
  </message>
  <message>
   <source>Move it back to its own folder, or delete the take.</source>
   <translation>원래 폴더로 되돌리거나 녹음을 지우세요.</translation>
  </message>
  <message>
   <source>Move the file out of this folder; the other forms are not touched.</source>
   <translation>파일을 이 폴더 밖으로 옮기세요. 다른 평가지는 건드리지 않습니다.</translation>
  </message>
  <message>
   <source>Move the index away: it is made anew from the takes' folders.</source>
   <translation>색인을 옮기세요. 녹음 폴더들로부터 다시 만들어집니다.</translation>
  </message>
  <message>
   <source>Move this file away: the index is then made anew from the takes' folders.</source>
   <translation>이 파일을 옮기세요. 색인은 녹음 폴더들로부터 다시 만들어집니다.</translation>
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
   <source>Name a bundle folder.</source>
   <translation>모델 폴더를 지정하세요.</translation>
  </message>
  <message>
   <source>Name one, such as the corpus.</source>
   <translation>예를 들어 말뭉치 이름을 지정하세요.</translation>
  </message>
  <message>
   <source>Name recordings of other performances.</source>
   <translation>다른 연주의 녹음을 지정하세요.</translation>
  </message>
  <message>
   <source>Name the piece</source>
   <translation>곡 이름 붙이기</translation>
  </message>
  <message>
   <source>Name the piece of this take first.</source>
   <translation>먼저 이 녹음의 곡 이름을 정하세요.</translation>
  </message>
  <message>
   <source>Needs a measured pedal, so silent for transcriptions: {targets}.</source>
   <translation>측정된 페달이 필요하므로 소리에서 채보한 연주에는 침묵합니다: {targets}.</translation>
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
   <translation>따라갈 박이 없고 음 길이가 우연 같습니다.</translation>
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
   <source>No space left on device</source>
   <translation>남은 공간이 없습니다</translation>
  </message>
  <message>
   <source>No such file or directory</source>
   <translation>파일이나 폴더가 없습니다</translation>
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
   <source>None yet.</source>
   <translation>아직 없습니다.</translation>
  </message>
  <message>
   <source>Not a directory</source>
   <translation>폴더가 아닙니다</translation>
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
   <source>Not for examinations, admissions or any decision about a person.</source>
   <translation>시험, 입학, 사람에 관한 어떤 결정에도 쓰지 마세요.</translation>
  </message>
  <message>
   <source>Not held beside references: {reason}</source>
   <translation>참고 연주와 비교하지 않음: {reason}</translation>
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
   <source>Nothing is measured against it, and the overall score counts no note as right: if other music was played, it is too low, and right only with the score of that music or with none.</source>
   <translation>이 악보에 대해서는 아무것도 측정하지 않으며, 총점은 어떤 음도 맞은 것으로 세지 않습니다. 다른 곡을 쳤다면 총점이 너무 낮으며, 그 곡의 악보를 쓰거나 악보 없이 해야 맞습니다.</translation>
  </message>
  <message>
   <source>Nothing is measured against it.</source>
   <translation>이에 대해서는 아무것도 측정하지 않습니다.</translation>
  </message>
  <message>
   <source>Nothing suggests the period or the composer.</source>
   <translation>시대나 작곡가를 떠올리게 하는 것이 없습니다.</translation>
  </message>
  <message>
   <source>Nothing that can be done here is called so.</source>
   <translation>여기서 할 수 있는 것 중에 그런 이름이 없습니다.</translation>
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
   <source>On Debian or Ubuntu: sudo apt-get install libportaudio2</source>
   <translation>Debian이나 Ubuntu에서는: sudo apt-get install libportaudio2</translation>
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
   <source>Open it again where it lies now.</source>
   <translation>지금 있는 곳에서 다시 여세요.</translation>
  </message>
  <message>
   <source>Open its sound or MIDI file by itself, or delete the take.</source>
   <translation>소리 또는 MIDI 파일을 따로 열거나 녹음을 지우세요.</translation>
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
   <source>Open the recording first, and attach the score to it.</source>
   <translation>먼저 녹음을 열고 악보를 연결하세요.</translation>
  </message>
  <message>
   <source>Open the sound or MIDI file in the folder by itself.</source>
   <translation>폴더 안의 소리 또는 MIDI 파일을 따로 여세요.</translation>
  </message>
  <message>
   <source>Open what was saved</source>
   <translation>저장된 것 열기</translation>
  </message>
  <message>
   <source>Operation not permitted</source>
   <translation>허용되지 않는 작업입니다</translation>
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
   <source>Part of the recording is missing. {missing}</source>
   <translation>녹음의 일부가 없습니다. {missing}</translation>
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
   <source>Permission denied</source>
   <translation>권한이 없습니다</translation>
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
   <source>Play at least {fewest} notes.</source>
   <translation>음을 {fewest}개 이상 치세요.</translation>
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
   <source>Play on a piano with nothing else sounding, or choose another file; notes and scores of this one mean little.</source>
   <translation>다른 소리 없이 피아노를 치거나 다른 파일을 고르세요. 이 파일의 음과 점수는 의미가 적습니다.</translation>
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
   <source>Played in another octave or key (bar {first}).</source>
   <translation>다른 옥타브나 조로 연주했습니다({first}마디).</translation>
  </message>
  <message>
   <source>Played in another octave or key (bars {first} to {last}).</source>
   <translation>다른 옥타브나 조로 연주했습니다({first}~{last}마디).</translation>
  </message>
  <message>
   <source>Played on a built-in piano</source>
   <translation>내장 피아노로 연주</translation>
  </message>
  <message>
   <source>Played up to {share:.0%} of the score; the rest counts as missing in the overall score.</source>
   <translation>악보의 {share:.0%}까지 연주했습니다. 나머지는 총점에서 빠뜨린 것으로 칩니다.</translation>
  </message>
  <message>
   <source>Pleasant; intentions are audible, their effect is uneven.</source>
   <translation>듣기 좋고 의도가 들리나 효과가 고르지 않습니다.</translation>
  </message>
  <message>
   <source>Plug it in again, then record again.</source>
   <translation>다시 꽂고 녹음하세요.</translation>
  </message>
  <message>
   <source>Plug it in, or choose another input.</source>
   <translation>꽂거나 다른 입력을 고르세요.</translation>
  </message>
  <message>
   <source>Point PIANO_SOUNDFONT at a whole SoundFont 2 file (.sf2), or unset it.</source>
   <translation>PIANO_SOUNDFONT가 온전한 SoundFont 2 파일(.sf2)을 가리키게 하거나 설정을 지우세요.</translation>
  </message>
  <message>
   <source>Point it at the folder that holds percepiano/ and asap-subset/.</source>
   <translation>percepiano/와 asap-subset/이 있는 폴더를 가리키게 하세요.</translation>
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
   <source>Promote another bundle instead.</source>
   <translation>대신 다른 모델을 승격하세요.</translation>
  </message>
  <message>
   <source>Put the bundle before promoting or using it.</source>
   <translation>승격하거나 쓰기 전에 모델을 넣으세요.</translation>
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
   <source>Raters differ: a score is an estimate of a panel's mean opinion, not of the truth.</source>
   <translation>평가자마다 다릅니다. 점수는 여러 사람의 평균 의견을 추정한 것이지 진실이 아닙니다.</translation>
  </message>
  <message>
   <source>Read-only file system</source>
   <translation>읽기 전용입니다</translation>
  </message>
  <message>
   <source>Reading recordings</source>
   <translation>녹음을 읽는 중</translation>
  </message>
  <message>
   <source>Reading the archive</source>
   <translation>보관 파일을 읽는 중</translation>
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
   <source>Record or export it again.</source>
   <translation>다시 녹음하거나 내보내세요.</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>녹음한 연주</translation>
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
   <source>Reference {number} of {all}</source>
   <translation>참고 연주 {number}/{all}</translation>
  </message>
  <message>
   <source>References compared</source>
   <translation>참고 연주와 비교함</translation>
  </message>
  <message>
   <source>References of the piece</source>
   <translation>곡의 참고 연주</translation>
  </message>
  <message>
   <source>Remove it: a bundle holds nothing that was not hashed when it was made.</source>
   <translation>지우세요. 모델에는 만들 때 기록된 것만 들어 있습니다.</translation>
  </message>
  <message>
   <source>Remove this folder and put the original bundle again.</source>
   <translation>이 폴더를 지우고 원래 모델을 다시 넣으세요.</translation>
  </message>
  <message>
   <source>Rename it to .mid and open that.</source>
   <translation>이름을 .mid로 바꿔 여세요.</translation>
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
   <source>Restore the log from a copy, or remove this one line.</source>
   <translation>사본에서 기록을 되살리거나 이 한 줄을 지우세요.</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>살펴보기</translation>
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
   <source>Save it as UTF-8, or export it again from the notation program.</source>
   <translation>UTF-8로 저장하거나 악보 프로그램에서 다시 내보내세요.</translation>
  </message>
  <message>
   <source>Save its sound alone as M4A or WAV and open that; `ffmpeg -i FILM -vn -c:a copy SOUND.m4a` does it without loss.</source>
   <translation>소리만 M4A나 WAV로 저장해 여세요. `ffmpeg -i FILM -vn -c:a copy SOUND.m4a`로 손실 없이 할 수 있습니다.</translation>
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
   <translation>척도는 0~100입니다. 점은 추정값, 막대는 {percent} 신뢰 구간입니다.</translation>
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
   <source>See that the file can be read and that there is room for what it holds.</source>
   <translation>파일을 읽을 수 있고 내용을 담을 공간이 있는지 확인하세요.</translation>
  </message>
  <message>
   <source>Shift+drag</source>
   <translation>Shift+끌기</translation>
  </message>
  <message>
   <source>Shift+wheel</source>
   <translation>Shift+휠</translation>
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
   <source>Soft</source>
   <translation>약음</translation>
  </message>
  <message>
   <source>Soft pedal down {percent:.0f} % of the time.</source>
   <translation>소프트 페달을 {percent:.0f} % 동안 밟음.</translation>
  </message>
  <message>
   <source>Softer than the references by {figure:.0f} of 127.</source>
   <translation>참고 연주보다 127 중 {figure:.0f}만큼 여림.</translation>
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
   <source>Sost.</source>
   <translation>소스테누토</translation>
  </message>
  <message>
   <source>Sostenuto pedal down {percent:.0f} % of the time.</source>
   <translation>소스테누토 페달을 {percent:.0f} % 동안 밟음.</translation>
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
   <source>Split it into shorter takes.</source>
   <translation>더 짧은 녹음으로 나누세요.</translation>
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
   <source>Start it in a desktop session, or without a screen under `xvfb-run piano app`.</source>
   <translation>데스크톱 세션에서 시작하거나 화면이 없으면 `xvfb-run piano app`으로 시작하세요.</translation>
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
  <message numerus="yes">
   <source>Stuttered {n} times.</source>
   <translation>
    <numerusform>더듬거린 횟수: {n}번.</numerusform>
   </translation>
  </message>
  <message>
   <source>Stylistic appropriateness</source>
   <translation>양식의 적절성</translation>
  </message>
  <message>
   <source>Sustain</source>
   <translation>서스테인</translation>
  </message>
  <message>
   <source>Sustain pedal down {percent:.0f} % of the time.</source>
   <translation>서스테인 페달을 {percent:.0f} % 동안 밟음.</translation>
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
   <translation>녹음</translation>
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
   <source>Taking the takes in</source>
   <translation>녹음을 가져오는 중</translation>
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
   <source>The background is only {distance:.0f} dB below the music. Move the microphone nearer to the piano and away from the lid and fans, close the windows, and record again.</source>
   <translation>배경 소음이 음악보다 {distance:.0f} dB만 낮습니다. 마이크를 피아노에 더 가까이, 뚜껑과 선풍기에서 멀리 두고 창문을 닫은 뒤 다시 녹음하세요.</translation>
  </message>
  <message>
   <source>The bars of this piece cannot be shown</source>
   <translation>이 곡의 마디를 보여 줄 수 없습니다</translation>
  </message>
  <message>
   <source>The best that works here</source>
   <translation>여기서 작동하는 최선의 장치</translation>
  </message>
  <message>
   <source>The comparison was not exported</source>
   <translation>비교를 내보내지 못했습니다</translation>
  </message>
  <message>
   <source>The comparison was written to {file}.</source>
   <translation>비교를 {file}에 저장했습니다.</translation>
  </message>
  <message>
   <source>The disk takes no more ({reason}).</source>
   <translation>디스크에 더 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>The disk was too slow for the sound.</source>
   <translation>디스크가 소리를 따라가지 못했습니다.</translation>
  </message>
  <message>
   <source>The file holds no sustain pedal. If one was used, it was not recorded, and what is said about pedal and articulation does not hold.</source>
   <translation>파일에 서스테인 페달이 없습니다. 썼다면 기록되지 않았으므로 페달과 아티큘레이션에 대한 말은 맞지 않습니다.</translation>
  </message>
  <message>
   <source>The file is no longer at {file}. Open it where it lies now, and the take is found again.</source>
   <translation>파일이 더 이상 {file}에 없습니다. 지금 있는 곳에서 열면 녹음을 다시 찾습니다.</translation>
  </message>
  <message>
   <source>The file is no longer at {media}. Add it again.</source>
   <translation>파일이 더 이상 {media}에 없습니다. 다시 추가하세요.</translation>
  </message>
  <message>
   <source>The file {file} has changed since its scores were made. Open it again.</source>
   <translation>파일 {file}이(가) 점수를 낸 뒤에 바뀌었습니다. 다시 여세요.</translation>
  </message>
  <message>
   <source>The file {media} has changed. Add it again.</source>
   <translation>파일 {media}이(가) 변경되었습니다. 다시 추가하세요.</translation>
  </message>
  <message>
   <source>The file's ending does not fit: it is {misnamed}. Rename it.</source>
   <translation>파일 확장자가 맞지 않습니다. 실제로는 {misnamed}입니다. 이름을 바꾸세요.</translation>
  </message>
  <message>
   <source>The first accelerator that onnxruntime offers here.</source>
   <translation>onnxruntime이 여기서 제공하는 첫 가속기입니다.</translation>
  </message>
  <message>
   <source>The folder of this take is gone. Delete the take, or put its folder back.</source>
   <translation>이 녹음의 폴더가 없습니다. 녹음을 삭제하거나 폴더를 되돌려 놓으세요.</translation>
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
   <source>The keyboard is not connected any more.</source>
   <translation>건반 연결이 끊어졌습니다.</translation>
  </message>
  <message>
   <source>The left channel is silent, so only the right one is judged. Check its microphone and cable, or record in mono.</source>
   <translation>왼쪽 채널이 무음이라 오른쪽만 평가합니다. 마이크와 케이블을 확인하거나 모노로 녹음하세요.</translation>
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
   <source>The microphone stopped sending.</source>
   <translation>마이크가 더 이상 소리를 보내지 않습니다.</translation>
  </message>
  <message>
   <source>The model cannot be used</source>
   <translation>모델을 사용할 수 없습니다</translation>
  </message>
  <message>
   <source>The model gave no finite answer for this performance.</source>
   <translation>이 연주에 대해 모델이 유효한 값을 내지 못했습니다.</translation>
  </message>
  <message>
   <source>The notes lie too far apart: no stretch holds enough of them to be judged.</source>
   <translation>음이 너무 드문드문합니다. 평가할 만큼 음이 있는 구간이 없습니다.</translation>
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
   <translation>어려운 곳에서 박이 끊기고 패시지가 울퉁불퉁하며 쉼표를 건너뜁니다.</translation>
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
   <source>The recording is very quiet ({loud_db:.0f} dB). Raise the recording level or move the microphone nearer to the piano.</source>
   <translation>녹음 소리가 매우 작습니다({loud_db:.0f} dB). 녹음 레벨을 올리거나 마이크를 피아노에 더 가까이 두세요.</translation>
  </message>
  <message>
   <source>The recording itself</source>
   <translation>녹음 자체</translation>
  </message>
  <message>
   <source>The recording lasts {duration_s:.1f} s. Record at least {least_s:.0f} s, better half a minute.</source>
   <translation>녹음이 {duration_s:.1f}초입니다. 최소 {least_s:.0f}초, 되도록 30초를 녹음하세요.</translation>
  </message>
  <message>
   <source>The recording of {when} from “{device}” is kept, but could not be read yet.</source>
   <translation>{when}에 “{device}”에서 녹음한 것은 보관되어 있지만 아직 읽지 못했습니다.</translation>
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
   <source>The references of this piece cannot be used</source>
   <translation>이 곡의 참고 연주를 사용할 수 없습니다</translation>
  </message>
  <message>
   <source>The references of your pieces cannot be kept</source>
   <translation>곡의 참고 연주를 보관할 수 없습니다</translation>
  </message>
  <message>
   <source>The references' keys were recorded. What was heard from sound is partly misheard, which costs points that they did not lose, so it is not held beside them.</source>
   <translation>참고 연주는 건반이 기록된 것입니다. 소리에서 들은 것은 일부 잘못 들려 참고 연주가 잃지 않은 점수를 잃으므로 비교하지 않습니다.</translation>
  </message>
  <message>
   <source>The rest of the app goes on without a picture of the bar.</source>
   <translation>마디 그림 없이 앱의 나머지는 계속 됩니다.</translation>
  </message>
  <message>
   <source>The right channel is silent, so only the left one is judged. Check its microphone and cable, or record in mono.</source>
   <translation>오른쪽 채널이 무음이라 왼쪽만 평가합니다. 마이크와 케이블을 확인하거나 모노로 녹음하세요.</translation>
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
   <source>The sound is clipped in {flat_tops} places, the first at {place}. Lower the recording level or move the microphone away from the piano, and record again: loudness cannot be judged there.</source>
   <translation>소리가 {flat_tops}곳에서 찌그러졌고 첫 번째는 {place}입니다. 녹음 레벨을 낮추거나 마이크를 피아노에서 멀리 두고 다시 녹음하세요. 그곳의 셈여림은 평가할 수 없습니다.</translation>
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
   <source>There is a mains hum of {frequency} Hz. Move the microphone and its cable away from power supplies and lamps, or run the recorder on its battery.</source>
   <translation>{frequency} Hz의 전원 잡음이 있습니다. 마이크와 케이블을 전원 장치나 조명에서 멀리 두거나 배터리로 녹음하세요.</translation>
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
   <source>There is nothing to hear. Check that the right microphone is chosen and not muted, and record again.</source>
   <translation>아무 소리도 들리지 않습니다. 마이크를 바르게 골랐고 음소거가 아닌지 확인하고 다시 녹음하세요.</translation>
  </message>
  <message>
   <source>These performances cannot be compared with</source>
   <translation>이 연주들과 비교할 수 없습니다</translation>
  </message>
  <message>
   <source>These references are not kept: nobody named the piece. Name it on the page of takes.</source>
   <translation>이 참고 연주는 보관되지 않습니다: 곡 이름이 없습니다. 녹음 페이지에서 이름을 정하세요.</translation>
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
   <source>This computer takes in no MIDI at the moment, so a keyboard cannot be recorded by its keys. A microphone hears it, and a MIDI file that it saved can be opened.</source>
   <translation>이 컴퓨터는 지금 MIDI를 받지 못하므로 건반의 연주를 바로 녹음할 수 없습니다. 마이크로 녹음하거나, 건반이 저장한 MIDI 파일을 열 수 있습니다.</translation>
  </message>
  <message>
   <source>This does not seem to be what {names} plays: nothing is compared with it.</source>
   <translation>{names}에서 연주한 곡이 아닌 것 같습니다. 비교하지 않습니다.</translation>
  </message>
  <message>
   <source>This does not sound like a piano: many of the notes are barely heard as such.</source>
   <translation>피아노 소리 같지 않습니다. 많은 음이 피아노 음으로 거의 들리지 않습니다.</translation>
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
   <source>This model also learned from the notation ({known} of {features} features); it is not known here, so they are left out.</source>
   <translation>이 모델은 악보에서도 배웠습니다(특징 {features}개 중 {known}개). 여기서는 악보를 몰라 제외합니다.</translation>
  </message>
  <message>
   <source>This model brings no references for this score.</source>
   <translation>이 모델에는 이 점수에 대한 참고 연주가 없습니다.</translation>
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
   <source>This needs other performances of the music, their keys recorded.</source>
   <translation>건반이 기록된 같은 곡의 다른 연주가 필요합니다.</translation>
  </message>
  <message>
   <source>This needs the notation of what was played.</source>
   <translation>연주한 곡의 악보가 필요합니다.</translation>
  </message>
  <message>
   <source>This page is shown</source>
   <translation>이 페이지가 표시됨</translation>
  </message>
  <message>
   <source>This playing is unlike anything the model learned from; intervals are wider, and the scores may still be off.</source>
   <translation>모델이 학습한 어떤 것과도 다른 연주입니다. 신뢰 구간이 더 넓으며 점수가 여전히 빗나갈 수 있습니다.</translation>
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
   <translation>음색의 질</translation>
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
   <source>Try again. If it happens again, close other programs: the memory may be full.</source>
   <translation>다시 시도하세요. 또 일어나면 다른 프로그램을 닫으세요. 메모리가 가득 찼을 수 있습니다.</translation>
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
   <source>Unpack it and open the sound inside.</source>
   <translation>압축을 풀고 안의 소리를 여세요.</translation>
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
   <source>Update onnxruntime, or export the bundle again.</source>
   <translation>onnxruntime을 업데이트하거나 모델을 다시 내보내세요.</translation>
  </message>
  <message>
   <source>Update the program, or export the bundle again with this one.</source>
   <translation>프로그램을 업데이트하거나 이 프로그램으로 모델을 다시 내보내세요.</translation>
  </message>
  <message>
   <source>Use a bundle made with this version, or the version that made this one.</source>
   <translation>이 버전으로 만든 모델을 쓰거나 이 모델을 만든 버전을 쓰세요.</translation>
  </message>
  <message>
   <source>Use a recording of your own, or an unprotected copy.</source>
   <translation>자신의 녹음이나 보호되지 않은 사본을 쓰세요.</translation>
  </message>
  <message>
   <source>Use it to try the app, not to judge playing.</source>
   <translation>앱을 시험하는 데 쓰고 연주를 판단하는 데는 쓰지 마세요.</translation>
  </message>
  <message>
   <source>Use {lowest} to {highest}; 44100 or 48000 are usual.</source>
   <translation>{lowest}~{highest}을 쓰세요. 보통 44100이나 48000입니다.</translation>
  </message>
  <message>
   <source>Voicing</source>
   <translation>윗성부 강조</translation>
  </message>
  <message numerus="yes">
   <source>Waited {n} times, the longest {seconds:.1f} s ({beats:.1f} quarter notes).</source>
   <translation>
    <numerusform>멈칫한 횟수: {n}번, 가장 긴 것은 {seconds:.1f}초(4분음표 {beats:.1f}개).</numerusform>
   </translation>
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
   <source>What computes</source>
   <translation>계산 장치</translation>
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
   <source>What the library holds of this take makes no sense ({reason}).</source>
   <translation>보관함에 있는 이 녹음의 내용이 말이 되지 않습니다({reason}).</translation>
  </message>
  <message>
   <source>What was played</source>
   <translation>연주한 것</translation>
  </message>
  <message>
   <source>What was recorded here and every score of it is deleted for good. A file that was opened from elsewhere stays where it is.</source>
   <translation>여기서 녹음한 것과 그 점수가 모두 영구히 삭제됩니다. 다른 곳에서 연 파일은 그대로 남습니다.</translation>
  </message>
  <message>
   <source>What was recorded is deleted for good.</source>
   <translation>녹음된 것은 영구히 삭제됩니다.</translation>
  </message>
  <message>
   <source>What was recorded is kept. Free space and start the app again.</source>
   <translation>녹음한 것은 보관되어 있습니다. 공간을 비우고 앱을 다시 시작하세요.</translation>
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
   <translation>두 신뢰 구간 안입니다. {noise:.0f}까지는 차이가 아닙니다.</translation>
  </message>
  <message>
   <source>Without its score what is easy to play looks better, so players of other pieces are no measure.</source>
   <translation>악보가 없으면 치기 쉬운 곡이 더 좋아 보이므로 다른 곡의 연주자는 기준이 되지 않습니다.</translation>
  </message>
  <message>
   <source>Without its score wrong and missed notes are not heard, and what is easy to play looks better: compare these numbers between takes of one piece, not across pieces.</source>
   <translation>악보가 없으면 틀린 음과 빠진 음을 듣지 못하고 쉬운 곡이 더 좋아 보입니다. 이 숫자는 곡 사이가 아니라 한 곡의 녹음끼리 비교하세요.</translation>
  </message>
  <message>
   <source>Without the score of both takes it is not known which bars went better; listen, and look at tempo and loudness.</source>
   <translation>두 녹음의 악보가 없어 어느 마디가 나았는지 알 수 없습니다. 들어 보고 빠르기와 소리 크기를 보세요.</translation>
  </message>
  <message>
   <source>Writing the last of it…</source>
   <translation>마지막 부분을 저장하는 중…</translation>
  </message>
  <message>
   <source>Writing the library</source>
   <translation>보관함을 쓰는 중</translation>
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
   <source>`{part}`: no numbers below {seconds:g} s or {notes} notes.</source>
   <translation>`{part}`: {seconds:g}초 또는 음 {notes}개보다 적으면 점수를 내지 않습니다.</translation>
  </message>
  <message>
   <source>`{part}`: no numbers below {seconds:g} s or {notes} notes; above {longest:g} s, the mean over windows of {window:g} s.</source>
   <translation>`{part}`: {seconds:g}초 또는 음 {notes}개보다 적으면 점수를 내지 않으며, {longest:g}초보다 길면 {window:g}초 창의 평균입니다.</translation>
  </message>
  <message>
   <source>`{part}`: silent where the overall score is below {score:.0f}, since those who rated heard no such playing.</source>
   <translation>`{part}`: 총점이 {score:.0f} 아래이면 판단하지 않습니다. 평가자들이 그런 연주를 듣지 않았기 때문입니다.</translation>
  </message>
  <message>
   <source>`{part}`: silent where the playing is unlike what it learned from.</source>
   <translation>`{part}`: 연주가 학습한 것과 닮지 않았으면 판단하지 않습니다.</translation>
  </message>
  <message>
   <source>`{part}`: silent where the playing is {times:g} times as far from what it learned from as where a warning begins.</source>
   <translation>`{part}`: 연주가 학습한 것에서 경고가 시작되는 거리의 {times:g}배만큼 멀면 판단하지 않습니다.</translation>
  </message>
  <message>
   <source>a FLAC file</source>
   <translation>FLAC 파일</translation>
  </message>
  <message>
   <source>a MIDI file</source>
   <translation>MIDI 파일</translation>
  </message>
  <message>
   <source>a PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>a WAV or other RIFF file</source>
   <translation>WAV 또는 다른 RIFF 파일</translation>
  </message>
  <message>
   <source>a file of the library cannot be read ({reason}).</source>
   <translation>보관함의 파일을 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>a form of yours cannot be read ({reason}).</source>
   <translation>평가지 하나를 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>a nameless format</source>
   <translation>이름 없는 형식</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>그림</translation>
  </message>
  <message>
   <source>a promotion needs a channel.</source>
   <translation>승격에는 채널이 필요합니다.</translation>
  </message>
  <message>
   <source>a sample is not a finite number.</source>
   <translation>샘플 하나가 유한한 수가 아닙니다.</translation>
  </message>
  <message>
   <source>a sound file</source>
   <translation>소리 파일</translation>
  </message>
  <message>
   <source>a web page</source>
   <translation>웹 페이지</translation>
  </message>
  <message>
   <source>a zip archive (perhaps compressed MusicXML)</source>
   <translation>ZIP 파일(압축된 MusicXML일 수 있음)</translation>
  </message>
  <message>
   <source>an MP3 file</source>
   <translation>MP3 파일</translation>
  </message>
  <message>
   <source>an Ogg file</source>
   <translation>Ogg 파일</translation>
  </message>
  <message>
   <source>an XML file</source>
   <translation>XML 파일</translation>
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
   <source>bar {first} is not in this score.</source>
   <translation>이 악보에 {first}마디가 없습니다.</translation>
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
   <source>calls {dimension!r} overall, which is no dimension.</source>
   <translation>{dimension!r}을(를) 총점이라 하지만 항목이 아닙니다.</translation>
  </message>
  <message>
   <source>can be read for {heard_s:.1f} s of {promised_s:.1f} s only ({reason}).</source>
   <translation>{promised_s:.1f}초 중 {heard_s:.1f}초만 읽을 수 있습니다({reason}).</translation>
  </message>
  <message>
   <source>can be read for {heard_s:.1f} s only ({reason}).</source>
   <translation>{heard_s:.1f}초만 읽을 수 있습니다({reason}).</translation>
  </message>
  <message>
   <source>cannot be decoded as {name} ({reason}).</source>
   <translation>{name}(으)로 디코딩할 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>cannot be read ({reason}).</source>
   <translation>읽을 수 없습니다({reason}).</translation>
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
   <source>did not start.</source>
   <translation>시작되지 않았습니다.</translation>
  </message>
  <message>
   <source>disproportioned</source>
   <translation>균형 없는</translation>
  </message>
  <message>
   <source>does not name {name}.</source>
   <translation>{name}이(가) 없습니다.</translation>
  </message>
  <message>
   <source>does not show {name!r}, which is no output of {part}.</source>
   <translation>{name!r}을(를) 보이지 않는다고 하지만 {part}의 출력이 아닙니다.</translation>
  </message>
  <message>
   <source>dramatic, expressive</source>
   <translation>극적이고 표현적인</translation>
  </message>
  <message>
   <source>drums</source>
   <translation>타악기</translation>
  </message>
  <message>
   <source>even</source>
   <translation>고른</translation>
  </message>
  <message>
   <source>excellent</source>
   <translation>뛰어남</translation>
  </message>
  <message>
   <source>excerpts of 8 to 32 bars by competition pianists (ASAP)</source>
   <translation>콩쿠르 피아니스트가 연주한 8~32마디 발췌(ASAP)</translation>
  </message>
  <message>
   <source>expected {wanted}, found {found}.</source>
   <translation>{wanted}이어야 하는데 {found}입니다.</translation>
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
   <source>feature</source>
   <translation>특징</translation>
  </message>
  <message>
   <source>flat</source>
   <translation>평면적인</translation>
  </message>
  <message>
   <source>gives neither an output nor a reason for {dimension}.</source>
   <translation>{dimension}에 출력도 이유도 없습니다.</translation>
  </message>
  <message>
   <source>graph</source>
   <translation>그래프</translation>
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
   <source>has format version {version!r}; this program reads version {format_version}.</source>
   <translation>형식 버전이 {version!r}입니다. 이 프로그램은 버전 {format_version}을 읽습니다.</translation>
  </message>
  <message>
   <source>has windows of {shape} and frequency bins {first} to {end}, which do not fit frames of {length} samples.</source>
   <translation>창 {shape}과 주파수 {first}~{end}이(가) 샘플 {length}개짜리 프레임에 맞지 않습니다.</translation>
  </message>
  <message>
   <source>has {channels} channels.</source>
   <translation>채널이 {channels}개입니다.</translation>
  </message>
  <message>
   <source>has {sample_rate} samples a second.</source>
   <translation>초당 샘플이 {sample_rate}개입니다.</translation>
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
   <source>holds no sound: its length is zero.</source>
   <translation>소리가 없습니다. 길이가 0입니다.</translation>
  </message>
  <message>
   <source>holds no spectrum.</source>
   <translation>스펙트럼이 없습니다.</translation>
  </message>
  <message>
   <source>holds samples that are not numbers, the first at {first_s:.3f} s.</source>
   <translation>숫자가 아닌 샘플이 있으며 처음은 {first_s:.3f}초입니다.</translation>
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
   <source>is Windows Media.</source>
   <translation>Windows Media입니다.</translation>
  </message>
  <message>
   <source>is a MIDI file, not sound.</source>
   <translation>소리가 아니라 MIDI 파일입니다.</translation>
  </message>
  <message>
   <source>is a Matroska or WebM container.</source>
   <translation>Matroska 또는 WebM 파일입니다.</translation>
  </message>
  <message>
   <source>is a PDF document.</source>
   <translation>PDF 문서입니다.</translation>
  </message>
  <message>
   <source>is a SoundFont of more than 2 GiB.</source>
   <translation>2 GiB가 넘는 SoundFont입니다.</translation>
  </message>
  <message>
   <source>is a SoundFont of which the end is missing.</source>
   <translation>끝이 없는 SoundFont입니다.</translation>
  </message>
  <message>
   <source>is a SoundFont that cannot be played ({reason}).</source>
   <translation>연주할 수 없는 SoundFont입니다({reason}).</translation>
  </message>
  <message>
   <source>is a SoundFont that does not finish playing.</source>
   <translation>연주가 끝나지 않는 SoundFont입니다.</translation>
  </message>
  <message>
   <source>is a ZIP archive.</source>
   <translation>ZIP 파일입니다.</translation>
  </message>
  <message>
   <source>is a pointer of Git LFS.</source>
   <translation>Git LFS의 포인터입니다.</translation>
  </message>
  <message>
   <source>is a score, not a performance.</source>
   <translation>연주가 아니라 악보입니다.</translation>
  </message>
  <message>
   <source>is a telephone recording (AMR).</source>
   <translation>전화 녹음(AMR)입니다.</translation>
  </message>
  <message>
   <source>is a video.</source>
   <translation>동영상입니다.</translation>
  </message>
  <message>
   <source>is a web page or XML, perhaps of a failed download.</source>
   <translation>웹 페이지나 XML입니다. 내려받기에 실패했을 수 있습니다.</translation>
  </message>
  <message>
   <source>is empty.</source>
   <translation>비어 있습니다.</translation>
  </message>
  <message>
   <source>is missing, so this is no bundle.</source>
   <translation>없으므로 모델이 아닙니다.</translation>
  </message>
  <message>
   <source>is missing.</source>
   <translation>없습니다.</translation>
  </message>
  <message>
   <source>is not UTF-8 text.</source>
   <translation>UTF-8 텍스트가 아닙니다.</translation>
  </message>
  <message>
   <source>is not a SoundFont.</source>
   <translation>SoundFont가 아닙니다.</translation>
  </message>
  <message>
   <source>is not a folder.</source>
   <translation>폴더가 아닙니다.</translation>
  </message>
  <message>
   <source>is not a sound file of a known kind.</source>
   <translation>알려진 종류의 소리 파일이 아닙니다.</translation>
  </message>
  <message>
   <source>is not available.</source>
   <translation>쓸 수 없습니다.</translation>
  </message>
  <message>
   <source>is not named in the manifest.</source>
   <translation>매니페스트에 적혀 있지 않습니다.</translation>
  </message>
  <message>
   <source>is not valid JSON ({reason}).</source>
   <translation>올바른 JSON이 아닙니다({reason}).</translation>
  </message>
  <message>
   <source>is protected against copying (DRM) or stored in an unknown way.</source>
   <translation>복사 방지(DRM)가 걸려 있거나 알 수 없는 방식으로 저장되었습니다.</translation>
  </message>
  <message>
   <source>is the take itself and cannot be its own reference.</source>
   <translation>이 녹음 자체라서 스스로의 참고가 될 수 없습니다.</translation>
  </message>
  <message>
   <source>is {hours:.0f} hours long or longer.</source>
   <translation>{hours:.0f}시간 이상입니다.</translation>
  </message>
  <message>
   <source>it cannot be opened ({reason}).</source>
   <translation>열 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>it claims to last more than 24 hours, so its times are damaged.</source>
   <translation>24시간이 넘는다고 하니 시간 정보가 손상되었습니다.</translation>
  </message>
  <message>
   <source>it counts in film frames, so it holds no note values.</source>
   <translation>영화 프레임으로 세므로 음표 길이가 없습니다.</translation>
  </message>
  <message>
   <source>it declares XML entities, which no notation needs and which can swell without end.</source>
   <translation>악보에 필요 없고 끝없이 커질 수 있는 XML 엔티티가 있습니다.</translation>
  </message>
  <message>
   <source>it is a format 2 file, whose tracks are separate pieces.</source>
   <translation>트랙마다 따로 된 곡인 형식 2 파일입니다.</translation>
  </message>
  <message>
   <source>it is cut off: a part of {size:,} bytes has {left:,}.</source>
   <translation>잘렸습니다. {size:,}바이트 부분이 {left:,}바이트만 있습니다.</translation>
  </message>
  <message>
   <source>it is cut off: {found} of {count} tracks are there.</source>
   <translation>잘렸습니다. 트랙 {count}개 중 {found}개만 있습니다.</translation>
  </message>
  <message>
   <source>it stops the renderer</source>
   <translation>재생기를 멈추게 함</translation>
  </message>
  <message>
   <source>its header is cut off.</source>
   <translation>헤더가 잘렸습니다.</translation>
  </message>
  <message>
   <source>its header makes no sense.</source>
   <translation>헤더가 말이 되지 않습니다.</translation>
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
   <source>listeners</source>
   <translation>청중</translation>
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
   <source>must calibrate every output, in the order of the outputs.</source>
   <translation>모든 출력을 순서대로 보정해야 합니다.</translation>
  </message>
  <message>
   <source>must name its tracks, each once.</source>
   <translation>트랙을 하나씩 모두 적어야 합니다.</translation>
  </message>
  <message>
   <source>must offer the same coverages in every part.</source>
   <translation>모든 부분에 같은 포함률이 있어야 합니다.</translation>
  </message>
  <message>
   <source>must say for each of {names}, in order, where it comes from.</source>
   <translation>{names} 각각의 출처를 순서대로 적어야 합니다.</translation>
  </message>
  <message>
   <source>names a track that is neither a MIDI pitch nor a pedal.</source>
   <translation>MIDI 음높이도 페달도 아닌 트랙이 있습니다.</translation>
  </message>
  <message>
   <source>names no part.</source>
   <translation>부분이 하나도 없습니다.</translation>
  </message>
  <message>
   <source>names no training data.</source>
   <translation>학습 자료가 없습니다.</translation>
  </message>
  <message>
   <source>names no {what}.</source>
   <translation>{what}이(가) 없습니다.</translation>
  </message>
  <message>
   <source>names the {what} {name!r} {count} times.</source>
   <translation>{what} {name!r}이(가) {count}번 나옵니다.</translation>
  </message>
  <message>
   <source>needs 0 &lt; hop_s &lt;= window_s &lt;= longest_s.</source>
   <translation>0 &lt; hop_s &lt;= window_s &lt;= longest_s 이어야 합니다.</translation>
  </message>
  <message>
   <source>needs 0 &lt; segment_hop_s &lt; segment_s.</source>
   <translation>0 &lt; segment_hop_s &lt; segment_s 이어야 합니다.</translation>
  </message>
  <message>
   <source>needs a novelty threshold above 0 and a widest factor of at least 1.</source>
   <translation>0보다 큰 새로움 문턱값과 1 이상의 최대 배율이 필요합니다.</translation>
  </message>
  <message>
   <source>needs coverages between 0 and 1.</source>
   <translation>0과 1 사이의 포함률이 필요합니다.</translation>
  </message>
  <message>
   <source>needs frames of at least one sample that do not lie apart.</source>
   <translation>샘플이 하나 이상이고 서로 떨어지지 않은 프레임이 필요합니다.</translation>
  </message>
  <message>
   <source>needs the feature {name} in {unit}, which this program does not compute.</source>
   <translation>이 프로그램이 계산하지 않는 특징 {name}({unit})이(가) 필요합니다.</translation>
  </message>
  <message>
   <source>no bundle {content_hash} is stored.</source>
   <translation>모델 {content_hash}이(가) 저장되어 있지 않습니다.</translation>
  </message>
  <message>
   <source>no model has been promoted here yet.</source>
   <translation>여기에 아직 승격된 모델이 없습니다.</translation>
  </message>
  <message>
   <source>no note is for a piano ({names}).</source>
   <translation>피아노 음이 없습니다({names}).</translation>
  </message>
  <message>
   <source>no score</source>
   <translation>악보 없음</translation>
  </message>
  <message>
   <source>no such file.</source>
   <translation>파일이 없습니다.</translation>
  </message>
  <message>
   <source>no such folder</source>
   <translation>폴더가 없습니다</translation>
  </message>
  <message>
   <source>no take can be written here ({reason}).</source>
   <translation>여기에 녹음을 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>nobody plays a note in it.</source>
   <translation>아무 음도 연주되지 않습니다.</translation>
  </message>
  <message>
   <source>not in the installed onnxruntime</source>
   <translation>설치된 onnxruntime에 없음</translation>
  </message>
  <message>
   <source>notation in {kind} files cannot be read.</source>
   <translation>{kind} 파일의 악보는 읽을 수 없습니다.</translation>
  </message>
  <message>
   <source>nothing can be played, because the PortAudio library is not here.</source>
   <translation>PortAudio 라이브러리가 없어 아무것도 재생할 수 없습니다.</translation>
  </message>
  <message>
   <source>nothing was promoted on {channel!r} before what it serves now.</source>
   <translation>{channel!r}에는 지금 것 이전에 승격된 것이 없습니다.</translation>
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
   <source>onnxruntime cannot load the graph ({reason}).</source>
   <translation>onnxruntime이 그래프를 불러올 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>optimistic, pleasant</source>
   <translation>낙관적이고 즐거운</translation>
  </message>
  <message>
   <source>output</source>
   <translation>출력</translation>
  </message>
  <message>
   <source>part {identity} ({name}) is listed but missing.</source>
   <translation>성부 {identity}({name})이(가) 적혀 있지만 없습니다.</translation>
  </message>
  <message>
   <source>part {name} is for another instrument than the piano.</source>
   <translation>성부 {name}은(는) 피아노가 아닌 다른 악기의 것입니다.</translation>
  </message>
  <message>
   <source>parted by commas, as: slow, left hand, for the lesson</source>
   <translation>쉼표로 구분, 예: 느리게, 왼손, 레슨용</translation>
  </message>
  <message>
   <source>passages by advanced pianists that listeners rated (PercePiano)</source>
   <translation>청취자가 평가한 숙련된 피아니스트의 악절(PercePiano)</translation>
  </message>
  <message>
   <source>performance and score are too long to be aligned as a whole.</source>
   <translation>연주와 악보가 너무 길어 통째로 대조할 수 없습니다.</translation>
  </message>
  <message>
   <source>pip install -c constraints.txt -e '.[soundfont]', or unset PIANO_SOUNDFONT.</source>
   <translation>pip install -c constraints.txt -e '.[soundfont]'을 실행하거나 PIANO_SOUNDFONT를 지우세요.</translation>
  </message>
  <message>
   <source>poor</source>
   <translation>부족함</translation>
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
   <source>reading MusicXML needs partitura, which is not installed.</source>
   <translation>MusicXML을 읽으려면 partitura가 필요하지만 설치되어 있지 않습니다.</translation>
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
   <source>samples have the shape {shape}, not (n,) or (n, {channels}).</source>
   <translation>샘플의 모양이 (n,)이나 (n, {channels})이 아니라 {shape}입니다.</translation>
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
   <source>the archive cannot be taken in ({reason}).</source>
   <translation>보관 파일을 가져올 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the archive cannot be written ({reason}).</source>
   <translation>보관 파일을 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the archive is not whole ({reason}).</source>
   <translation>보관 파일이 온전하지 않습니다({reason}).</translation>
  </message>
  <message>
   <source>the archive names a place outside a take's folder ({name!r}).</source>
   <translation>보관 파일에 녹음 폴더 밖의 위치가 있습니다({name!r}).</translation>
  </message>
  <message>
   <source>the archive was changed or damaged ({name}).</source>
   <translation>보관 파일이 바뀌었거나 손상되었습니다({name}).</translation>
  </message>
  <message>
   <source>the archive's index cannot be read ({reason}).</source>
   <translation>보관 파일의 색인을 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the bars of a take cannot be read ({reason}).</source>
   <translation>녹음의 마디를 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the compressed notation cannot be read ({reason}).</source>
   <translation>압축된 악보를 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the disk takes no more ({reason}).</source>
   <translation>디스크에 더 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the file cannot be opened ({reason}).</source>
   <translation>파일을 열 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the file cannot be written ({reason}).</source>
   <translation>파일을 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the file ends before its header says</source>
   <translation>파일이 헤더에 적힌 것보다 일찍 끝남</translation>
  </message>
  <message>
   <source>the file is damaged ({detail}).</source>
   <translation>파일이 손상되었습니다({detail}).</translation>
  </message>
  <message>
   <source>the file is damaged.</source>
   <translation>파일이 손상되었습니다.</translation>
  </message>
  <message>
   <source>the file is empty.</source>
   <translation>파일이 비어 있습니다.</translation>
  </message>
  <message>
   <source>the index of your takes is damaged ({reason}).</source>
   <translation>녹음 색인이 손상되었습니다({reason}).</translation>
  </message>
  <message>
   <source>the key {name!r} is missing.</source>
   <translation>키 {name!r}이(가) 없습니다.</translation>
  </message>
  <message>
   <source>the key {name!r} is unknown.</source>
   <translation>키 {name!r}을(를) 알 수 없습니다.</translation>
  </message>
  <message>
   <source>the keyboard cannot be opened ({reason}).</source>
   <translation>건반을 열 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the library of takes cannot be used ({reason}).</source>
   <translation>녹음 보관함을 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the library's folder cannot be used ({reason}).</source>
   <translation>보관함 폴더를 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the list cannot be written ({reason}).</source>
   <translation>목록을 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the manifest has changed since the bundle was stored.</source>
   <translation>모델을 저장한 뒤 매니페스트가 바뀌었습니다.</translation>
  </message>
  <message>
   <source>the microphone cannot be opened ({reason}).</source>
   <translation>마이크를 열 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the notation cannot be read (it is laid out as {layout}).</source>
   <translation>악보를 읽을 수 없습니다(구조: {layout}).</translation>
  </message>
  <message>
   <source>the notation cannot be read (it is {kind}).</source>
   <translation>악보를 읽을 수 없습니다({kind}입니다).</translation>
  </message>
  <message>
   <source>the notation cannot be read (text in the encoding {name!r}).</source>
   <translation>악보를 읽을 수 없습니다(텍스트 인코딩 {name!r}).</translation>
  </message>
  <message>
   <source>the notation cannot be read ({reason}).</source>
   <translation>악보를 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the notation engraver gave a picture of an unknown form.</source>
   <translation>악보를 그리는 프로그램이 알 수 없는 그림을 냈습니다.</translation>
  </message>
  <message>
   <source>the notation engraver stopped at this score.</source>
   <translation>악보를 그리는 프로그램이 이 악보에서 멈췄습니다.</translation>
  </message>
  <message>
   <source>the process that did this work ended ({code}).</source>
   <translation>이 작업을 하던 프로세스가 끝났습니다({code}).</translation>
  </message>
  <message>
   <source>the ratings cannot be written ({reason}).</source>
   <translation>평가를 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the recording cannot be deleted ({reason}).</source>
   <translation>녹음을 지울 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the recording cannot be made whole ({reason}).</source>
   <translation>녹음을 온전하게 만들 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the recording has ended.</source>
   <translation>녹음이 끝났습니다.</translation>
  </message>
  <message>
   <source>the registry cannot be read ({reason}).</source>
   <translation>모델 저장소를 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the registry cannot be written ({reason}).</source>
   <translation>모델 저장소에 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the score</source>
   <translation>이 악보</translation>
  </message>
  <message>
   <source>the score is too long (more than {bars} bars).</source>
   <translation>악보가 너무 깁니다({bars}마디 초과).</translation>
  </message>
  <message>
   <source>the score is too long (more than {bars} bars, {notes} notes or {size} MB).</source>
   <translation>악보가 너무 깁니다({bars}마디, 음 {notes}개 또는 {size} MB 초과).</translation>
  </message>
  <message>
   <source>the score lasts {end:.0f} quarter notes, of which {most} can be read.</source>
   <translation>악보가 4분음표 {end:.0f}개 길이인데 {most}개까지 읽을 수 있습니다.</translation>
  </message>
  <message>
   <source>the sign of {dimension} is {sign}, not 1 or -1.</source>
   <translation>{dimension}의 부호가 1이나 -1이 아니라 {sign}입니다.</translation>
  </message>
  <message>
   <source>the sound of this recording has lost its header and cannot be read.</source>
   <translation>이 녹음의 소리 파일은 헤더가 손실되어 읽을 수 없습니다.</translation>
  </message>
  <message>
   <source>the speakers cannot be used ({reason}).</source>
   <translation>스피커를 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>the speakers stopped taking sound.</source>
   <translation>스피커가 더 이상 소리를 받지 않습니다.</translation>
  </message>
  <message>
   <source>the take is not remembered, because its file cannot be read ({reason}).</source>
   <translation>파일을 읽을 수 없어 녹음을 기억하지 못했습니다({reason}).</translation>
  </message>
  <message>
   <source>the take is of version {version}, and this app knows {known}.</source>
   <translation>녹음은 버전 {version}이고 이 앱은 {known}까지 압니다.</translation>
  </message>
  <message>
   <source>the weight of {output} is not above 0.</source>
   <translation>{output}의 가중치가 0보다 크지 않습니다.</translation>
  </message>
  <message>
   <source>the window needs a library that is not here ({loader_message}).</source>
   <translation>창에 필요한 라이브러리가 없습니다({loader_message}).</translation>
  </message>
  <message>
   <source>there if nothing else works</source>
   <translation>다른 것이 안 될 때 사용</translation>
  </message>
  <message>
   <source>there is no recording in this folder.</source>
   <translation>이 폴더에 녹음이 없습니다.</translation>
  </message>
  <message>
   <source>there is no reference to compare with.</source>
   <translation>비교할 참고 연주가 없습니다.</translation>
  </message>
  <message>
   <source>there is no screen to show a window on.</source>
   <translation>창을 띄울 화면이 없습니다.</translation>
  </message>
  <message>
   <source>there is no transcriber here yet, so sound cannot be turned into notes.</source>
   <translation>아직 채보 모델이 없어 소리를 음으로 바꿀 수 없습니다.</translation>
  </message>
  <message>
   <source>there is nothing here to play on.</source>
   <translation>재생할 장치가 없습니다.</translation>
  </message>
  <message>
   <source>these two takes are not of the same music.</source>
   <translation>두 녹음이 같은 곡이 아닙니다.</translation>
  </message>
  <message>
   <source>this archive is of version {version}, and this app knows {known}.</source>
   <translation>이 보관 파일은 버전 {version}이고 이 앱은 {known}까지 압니다.</translation>
  </message>
  <message>
   <source>this bundle has no intervals of that coverage.</source>
   <translation>이 모델에는 그 포함률의 구간이 없습니다.</translation>
  </message>
  <message>
   <source>this does not seem to be {title}: only {share:.0%} of what was played is written there.</source>
   <translation>{title}이(가) 아닌 것 같습니다. 연주한 것의 {share:.0%}만 악보에 있습니다.</translation>
  </message>
  <message>
   <source>this folder cannot be written ({reason}).</source>
   <translation>이 폴더에 쓸 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>this is not a MIDI file.</source>
   <translation>MIDI 파일이 아닙니다.</translation>
  </message>
  <message>
   <source>this is not a take ({reason}).</source>
   <translation>녹음이 아닙니다({reason}).</translation>
  </message>
  <message>
   <source>this is sound, and nothing is here that turns sound into notes.</source>
   <translation>소리 파일인데 소리를 음으로 바꾸는 것이 여기에 없습니다.</translation>
  </message>
  <message>
   <source>this is the entry of another take ({id}).</source>
   <translation>다른 녹음의 항목입니다({id}).</translation>
  </message>
  <message>
   <source>this is {kind}, not MIDI.</source>
   <translation>MIDI가 아니라 {kind}입니다.</translation>
  </message>
  <message>
   <source>this keyboard is not here any more.</source>
   <translation>이 건반이 더 이상 없습니다.</translation>
  </message>
  <message>
   <source>this library is of version {version}, and this app knows {known}.</source>
   <translation>이 보관함은 버전 {version}이고 이 앱은 {known}까지 압니다.</translation>
  </message>
  <message>
   <source>this line is no promotion ({reason}).</source>
   <translation>이 줄은 승격 기록이 아닙니다({reason}).</translation>
  </message>
  <message>
   <source>this microphone is not here any more.</source>
   <translation>이 마이크가 더 이상 없습니다.</translation>
  </message>
  <message>
   <source>this notation cannot be engraved.</source>
   <translation>이 악보를 그릴 수 없습니다.</translation>
  </message>
  <message>
   <source>this performance cannot be read ({reason}).</source>
   <translation>이 연주를 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>this take is of version {version}, and this app knows {known}.</source>
   <translation>이 녹음은 버전 {version}이고 이 앱은 {known}까지 압니다.</translation>
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
   <source>what draws notation is not installed.</source>
   <translation>악보를 그리는 부품이 설치되어 있지 않습니다.</translation>
  </message>
  <message>
   <source>what was kept of this take cannot be read ({reason}).</source>
   <translation>이 녹음에 대해 저장된 것을 읽을 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>with score</source>
   <translation>악보 있음</translation>
  </message>
  <message>
   <source>with score and references</source>
   <translation>악보와 비교 연주 있음</translation>
  </message>
  <message>
   <source>without a name</source>
   <translation>이름 없음</translation>
  </message>
  <message>
   <source>without score</source>
   <translation>악보 없음</translation>
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
   <source>your answers cannot be kept ({reason}).</source>
   <translation>답을 저장할 수 없습니다({reason}).</translation>
  </message>
  <message>
   <source>{bars} and more</source>
   <translation>{bars} 등</translation>
  </message>
  <message>
   <source>{bars} bars in both takes. {chosen}</source>
   <translation>두 녹음에 모두 있는 마디 {bars}개. {chosen}</translation>
  </message>
  <message>
   <source>{change:+.0f}, more than noise ({noise:.0f})</source>
   <translation>{change:+.0f}, 오차({noise:.0f})보다 큼</translation>
  </message>
  <message>
   <source>{change:+.0f}, within noise ({noise:.0f})</source>
   <translation>{change:+.0f}, 오차({noise:.0f}) 범위 안</translation>
  </message>
  <message>
   <source>{difference:+.0f} points, more than the {noise:.0f} that both intervals allow.</source>
   <translation>{difference:+.0f}점으로 두 신뢰 구간이 허용하는 {noise:.0f}보다 큽니다.</translation>
  </message>
  <message>
   <source>{dimension} from {start} to {end} lies about {points:.0f} points below the usual level of this take, more than the {sigma:.0f} points by which this model may be wrong there.</source>
   <translation>{dimension}: {start}~{end}에서 이 녹음의 평소 수준보다 약 {points:.0f}점 낮으며, 모델이 여기서 틀릴 수 있는 {sigma:.0f}점보다 큽니다.</translation>
  </message>
  <message>
   <source>{dimension} has an output and no provenance.</source>
   <translation>{dimension}에 출력은 있지만 출처가 없습니다.</translation>
  </message>
  <message>
   <source>{dimension} rests on {output!r}, which is no output.</source>
   <translation>{dimension}이(가) 출력이 아닌 {output!r}에 근거합니다.</translation>
  </message>
  <message>
   <source>{dimension} weighs {output!r}, which is no output.</source>
   <translation>{dimension}이(가) 출력이 아닌 {output!r}에 가중치를 둡니다.</translation>
  </message>
  <message>
   <source>{figure:.0%} faster than the references.</source>
   <translation>참고 연주보다 {figure:.0%} 빠름.</translation>
  </message>
  <message>
   <source>{figure:.0%} slower than the references.</source>
   <translation>참고 연주보다 {figure:.0%} 느림.</translation>
  </message>
  <message>
   <source>{hesitations}, {bars} left out</source>
   <translation>{hesitations}, 빠뜨린 {bars}</translation>
  </message>
  <message>
   <source>{id_!r} is not the name of a take.</source>
   <translation>{id_!r}은(는) 녹음의 이름이 아닙니다.</translation>
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
   <translation>{label}: 첫 녹음 {first:.0f}에서 최근 녹음 {last:.0f}로 내렸습니다. 오차({noise:.0f})보다 큰 변화입니다.</translation>
  </message>
  <message>
   <source>{label} rose from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label}: 첫 녹음 {first:.0f}에서 최근 녹음 {last:.0f}로 올랐습니다. 오차({noise:.0f})보다 큰 변화입니다.</translation>
  </message>
  <message>
   <source>{label} went from {first:.0f} to {last:.0f} between the first and the latest take. That is within noise: a change of {noise:.0f} or less cannot be told from none.</source>
   <translation>{label}: 첫 녹음 {first:.0f}, 최근 녹음 {last:.0f}. 오차 범위 안입니다. {noise:.0f} 이하의 변화는 변화 없음과 구별할 수 없습니다.</translation>
  </message>
  <message>
   <source>{label}: {number} of 100, {percent:.0f} % interval {low:.0f} to {high:.0f}, {provenance}.</source>
   <translation>{label}: 100점 중 {number}, {percent:.0f} % 신뢰 구간 {low:.0f}~{high:.0f}, {provenance}.</translation>
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
  <message>
   <source>{missing} of {dimensions} dimensions are not scored: {names}.</source>
   <translation>항목 {dimensions}개 중 {missing}개는 점수가 없습니다: {names}.</translation>
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
   <source>{name} was chosen and {problem} The best that works here computes.</source>
   <translation>{name}이(가) 선택되었지만 {problem} 여기서 작동하는 최선의 장치가 계산합니다.</translation>
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
   <source>{n} extra notes ({notes}).</source>
   <translation>
    <numerusform>더 친 음 {n}개({notes}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} marks are not shown, because you meant them.</source>
   <translation>
    <numerusform>의도한 것이어서 표시 {n}개를 보이지 않습니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} missed notes ({notes}).</source>
   <translation>
    <numerusform>빠진 음 {n}개({notes}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notes so far</source>
   <translation>
    <numerusform>지금까지 음 {n}개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notes struck again ({notes}).</source>
   <translation>
    <numerusform>다시 친 음 {n}개({notes}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of {stretches} stretches are unlike anything the model learned from; intervals are wider, and the scores may still be off.</source>
   <translation>
    <numerusform>구간 {stretches}개 중 {n}개는 모델이 배운 어떤 연주와도 다릅니다. 신뢰 구간이 더 넓으며 점수가 빗나갈 수 있습니다.</numerusform>
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
  <message numerus="yes">
   <source>{n} wrong notes ({notes}).</source>
   <translation>
    <numerusform>틀린 음 {n}개({notes}).</numerusform>
   </translation>
  </message>
  <message>
   <source>{output} has a sigma scale or quantile that is not above 0.</source>
   <translation>{output}의 시그마 배율이나 분위수가 0보다 크지 않습니다.</translation>
  </message>
  <message>
   <source>{output} has {count} quantiles, not one a coverage.</source>
   <translation>{output}의 분위수가 포함률마다 하나가 아니라 {count}개입니다.</translation>
  </message>
  <message>
   <source>{part} has references of {dimension!r} without rising levels at every percent.</source>
   <translation>{part}: {dimension!r}의 참고 연주에 백분율마다 증가하는 값이 없습니다.</translation>
  </message>
  <message>
   <source>{part} must say who its references are, or why there are none.</source>
   <translation>{part}: 참고 연주가 누구인지, 또는 왜 없는지 밝혀야 합니다.</translation>
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
   <source>{played} for {written}</source>
   <translation>{written} 대신 {played}</translation>
  </message>
  <message>
   <source>{played} notes are too few to compare with {title}.</source>
   <translation>음 {played}개로는 {title}과(와) 비교하기에 너무 적습니다.</translation>
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
   <translation>{problem} 이것과는 아무것도 비교하지 않습니다.</translation>
  </message>
  <message>
   <source>{problem} {remedy}</source>
   <translation>{problem} {remedy}</translation>
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
   <source>{said}</source>
   <translation>{said}</translation>
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
   <source>{seconds:.1f} s were played; this model needs {needed:g} s.</source>
   <translation>{seconds:.1f}초를 쳤습니다. 이 모델에는 {needed:g}초가 필요합니다.</translation>
  </message>
  <message>
   <source>{second} notes not as written (first take: {first})</source>
   <translation>악보와 다른 음 {second}개(첫째 녹음: {first})</translation>
  </message>
  <message>
   <source>{silent_share:.0%} of the recording is silence. Cut it off, or check that the microphone heard all that was played.</source>
   <translation>녹음의 {silent_share:.0%}가 무음입니다. 잘라 내거나 마이크가 연주를 모두 들었는지 확인하세요.</translation>
  </message>
  <message>
   <source>{size:.0f} MiB is more than any piano recording needs (limit {limit} MiB).</source>
   <translation>{size:.0f} MiB는 어떤 피아노 기록보다도 큽니다(한도 {limit} MiB).</translation>
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
   <translation>{title}: 0({low_end})에서 100({high_end}) 중 {value:.0f}, {percent:.0f} % 신뢰 구간 {low:.0f}~{high:.0f}.</translation>
  </message>
  <message>
   <source>{value!r} is none of {values}.</source>
   <translation>{value!r}은(는) {values} 중 하나가 아닙니다.</translation>
  </message>
  <message>
   <source>{value!r} is not a finite number.</source>
   <translation>{value!r}은(는) 유한한 수가 아닙니다.</translation>
  </message>
  <message>
   <source>{value:.0f} quarter notes a minute</source>
   <translation>분당 4분음표 {value:.0f}개</translation>
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
  <message>
   <source>“{title}”</source>
   <translation>“{title}”</translation>
  </message>
 </context>
</TS>
