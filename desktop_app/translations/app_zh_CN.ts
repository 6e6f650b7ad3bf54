<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>app</name>
  <message>
   <source> a bar</source>
   <translation>（每小节）</translation>
  </message>
  <message>
   <source> a minute</source>
   <translation>（每分钟）</translation>
  </message>
  <message>
   <source>&amp;Add references…</source>
   <translation>添加参考演奏(&amp;A)…</translation>
  </message>
  <message>
   <source>&amp;Attach a score…</source>
   <translation>添加乐谱(&amp;A)…</translation>
  </message>
  <message>
   <source>&amp;Back 5 seconds</source>
   <translation>后退 5 秒(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Back to the take</source>
   <translation>回到录音(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>取消(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Compare with another model…</source>
   <translation>与另一个模型比较(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Compare with another take…</source>
   <translation>与另一次录音比较(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Compare with other performances…</source>
   <translation>与其他演奏比较(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Delete this take…</source>
   <translation>删除此录音(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Discard the recording…</source>
   <translation>放弃录音(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Export the list…</source>
   <translation>导出列表(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Export the take…</source>
   <translation>导出录音(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Export your ratings…</source>
   <translation>导出你的评分(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Faster</source>
   <translation>加快(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Find a command…</source>
   <translation>查找命令(&amp;F)…</translation>
  </message>
  <message>
   <source>&amp;Find takes</source>
   <translation>查找录音(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Fit the whole take</source>
   <translation>显示整段录音(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Import a library…</source>
   <translation>导入录音库(&amp;I)…</translation>
  </message>
  <message>
   <source>&amp;Leave out the score</source>
   <translation>不用乐谱(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Library</source>
   <translation>录音库(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>浅色(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Load another model…</source>
   <translation>载入另一个模型(&amp;L)…</translation>
  </message>
  <message>
   <source>&amp;Look again for inputs</source>
   <translation>重新查找输入(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Loop</source>
   <translation>循环(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>模型(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Models</source>
   <translation>模型(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Name the piece…</source>
   <translation>为曲目命名(&amp;N)…</translation>
  </message>
  <message>
   <source>&amp;Next mark</source>
   <translation>下一处(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Next stretch</source>
   <translation>下一段(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;On 5 seconds</source>
   <translation>前进 5 秒(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open a recording…</source>
   <translation>打开录音(&amp;O)…</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>播放(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>播放或暂停(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Play the stretch</source>
   <translation>播放这一段(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Previous mark</source>
   <translation>上一处(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Record</source>
   <translation>录制(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Record a take</source>
   <translation>录音(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Remove the reference</source>
   <translation>移除参考演奏(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Score again</source>
   <translation>重新评分(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Slower</source>
   <translation>放慢(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Stop rating</source>
   <translation>停止评分(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Take</source>
   <translation>当前录音(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Takes</source>
   <translation>录音列表(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Use the usual model</source>
   <translation>使用通常的模型(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Use this take as reference</source>
   <translation>将此录音用作参考(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <source>1 to 2 m</source>
   <translation>1 到 2 米</translation>
  </message>
  <message>
   <source>A SoundFont is configured, and what plays it is not installed.</source>
   <translation>设置了 SoundFont，但播放它的组件没有安装。</translation>
  </message>
  <message>
   <source>A clear and mostly convincing view.</source>
   <translation>清楚且大多有说服力的看法。</translation>
  </message>
  <message>
   <source>A few slips that hardly disturb; no stops.</source>
   <translation>少量失误，几乎不影响；没有停顿。</translation>
  </message>
  <message>
   <source>A musical performance that holds the attention.</source>
   <translation>能抓住注意力的有音乐性的演奏。</translation>
  </message>
  <message>
   <source>A personal view so coherent that it seems the only one.</source>
   <translation>个人的看法，连贯得仿佛是唯一的。</translation>
  </message>
  <message>
   <source>A pulse one could conduct; even runs; chords together; rests given their length.</source>
   <translation>可以指挥的律动；快速音群均匀；和弦整齐；休止给足时值。</translation>
  </message>
  <message>
   <source>A sound file can be no longer.</source>
   <translation>声音文件不能更长了。</translation>
  </message>
  <message>
   <source>A sound one remembers: voiced in every chord, rich in every dynamic.</source>
   <translation>令人难忘的声音：每个和弦有层次，每种力度都丰富。</translation>
  </message>
  <message>
   <source>A sound that is full and unforced at every level; melody over accompaniment.</source>
   <translation>各种音量下都饱满不勉强；旋律高于伴奏。</translation>
  </message>
  <message>
   <source>A sound, ordinary reading; contrasts are named rather than shown.</source>
   <translation>扎实而普通的处理；对比只是点到而未展现。</translation>
  </message>
  <message>
   <source>A stronger colour is a larger share of a bar's notes not as written; full colour is half.</source>
   <translation>颜色越深，该小节中与乐谱不符的音符比例越大；最深表示一半。</translation>
  </message>
  <message>
   <source>A take that cannot be read</source>
   <translation>无法读取的录音</translation>
  </message>
  <message>
   <source>A weighted mean of the technical dimensions.</source>
   <translation>各技术维度的加权平均。</translation>
  </message>
  <message>
   <source>About the model in use</source>
   <translation>关于正在使用的模型</translation>
  </message>
  <message>
   <source>About {anchor}: {words}</source>
   <translation>约 {anchor}：{words}</translation>
  </message>
  <message>
   <source>Acceptable sound; balance and roundness are lost in dense passages.</source>
   <translation>声音尚可；密集处失去平衡和圆润。</translation>
  </message>
  <message>
   <source>Align them movement by movement.</source>
   <translation>请逐乐章比对。</translation>
  </message>
  <message>
   <source>All pieces</source>
   <translation>所有曲目</translation>
  </message>
  <message>
   <source>All takes</source>
   <translation>所有录音</translation>
  </message>
  <message>
   <source>An audio editor can import it as raw data: 24-bit PCM, little-endian.</source>
   <translation>可用音频编辑器按原始数据导入：24 位 PCM，小端序。</translation>
  </message>
  <message>
   <source>Another reading is no fault.</source>
   <translation>不同的处理不是错误。</translation>
  </message>
  <message>
   <source>Anything else you heard?</source>
   <translation>还听到了什么？</translation>
  </message>
  <message>
   <source>Arrows choose, Enter does it, Escape leaves.</source>
   <translation>方向键选择，回车执行，Esc 离开。</translation>
  </message>
  <message>
   <source>Articulation</source>
   <translation>奏法</translation>
  </message>
  <message>
   <source>Articulation length</source>
   <translation>奏法：时值</translation>
  </message>
  <message>
   <source>Articulation touch</source>
   <translation>奏法：触键</translation>
  </message>
  <message>
   <source>Ask again later</source>
   <translation>以后再问</translation>
  </message>
  <message>
   <source>Asked for by name.</source>
   <translation>按名称指定。</translation>
  </message>
  <message>
   <source>At least one take was heard from sound, where a single note may be misheard: bars count from two notes on.</source>
   <translation>至少有一次录音是从声音听出的，单个音可能听错：相差两个音起才计入。</translation>
  </message>
  <message>
   <source>Attach a score</source>
   <translation>添加乐谱</translation>
  </message>
  <message>
   <source>Attach its score anew.</source>
   <translation>请重新附上乐谱。</translation>
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
   <translation>回到模型说明</translation>
  </message>
  <message>
   <source>Back to the takes</source>
   <translation>回到录音列表</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>平衡</translation>
  </message>
  <message>
   <source>Bar</source>
   <translation>小节</translation>
  </message>
  <message>
   <source>Bar by bar</source>
   <translation>逐小节</translation>
  </message>
  <message>
   <source>Bar {bar}</source>
   <translation>第 {bar} 小节</translation>
  </message>
  <message>
   <source>Bar {bar} as written</source>
   <translation>第 {bar} 小节的乐谱</translation>
  </message>
  <message>
   <source>Bar {bar} is not drawn: {what} {remedy}</source>
   <translation>第 {bar} 小节未绘出：{what}{remedy}</translation>
  </message>
  <message>
   <source>Bar {bar} · {time}</source>
   <translation>第 {bar} 小节 · {time}</translation>
  </message>
  <message>
   <source>Bars of the piece</source>
   <translation>乐曲的小节</translation>
  </message>
  <message>
   <source>Bars {first} to {last}; notes {wrong} wrong, {missed} missed, {extra} extra.</source>
   <translation>第 {first} 至 {last} 小节；音符：错 {wrong}，漏 {missed}，多 {extra}。</translation>
  </message>
  <message>
   <source>Beats a bar</source>
   <translation>每小节拍数</translation>
  </message>
  <message>
   <source>Beats a minute</source>
   <translation>每分钟拍数</translation>
  </message>
  <message>
   <source>Before believing the numbers</source>
   <translation>在相信这些数字之前</translation>
  </message>
  <message>
   <source>Begin another stream.</source>
   <translation>请开始新的音频流。</translation>
  </message>
  <message>
   <source>Beside other performances</source>
   <translation>与其他演奏并列</translation>
  </message>
  <message>
   <source>Both are the same model: their content hashes agree.</source>
   <translation>两者是同一个模型：内容哈希一致。</translation>
  </message>
  <message>
   <source>Broadly fitting; ornaments, touch or rubato belong elsewhere now and then.</source>
   <translation>大体合适；装饰音、触键或 rubato 有时属于别的风格。</translation>
  </message>
  <message numerus="yes">
   <source>Broken off and taken up again {n} times.</source>
   <translation>
    <numerusform>中断并重来 {n} 次。</numerusform>
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
   <translation>取消</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>变化</translation>
  </message>
  <message>
   <source>Changes are late or forgotten; bass notes are lost or pile up.</source>
   <translation>换踏板迟或忘；低音丢失或堆积。</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>声道</translation>
  </message>
  <message>
   <source>Character</source>
   <translation>特点</translation>
  </message>
  <message>
   <source>Check it.</source>
   <translation>请检查。</translation>
  </message>
  <message>
   <source>Check that it is plugged in, then record again.</source>
   <translation>请检查是否插好，然后重新录音。</translation>
  </message>
  <message>
   <source>Check that its folder may be written to.</source>
   <translation>请检查该文件夹是否可写。</translation>
  </message>
  <message>
   <source>Check that the file is the recording you meant.</source>
   <translation>请确认这是你想打开的录音。</translation>
  </message>
  <message>
   <source>Check that the recording was started, and record again.</source>
   <translation>请检查录音是否已开始，然后重新录音。</translation>
  </message>
  <message>
   <source>Check that they are connected, then play again.</source>
   <translation>请检查是否已连接，然后重新播放。</translation>
  </message>
  <message>
   <source>Check the path and its permissions.</source>
   <translation>请检查路径及其权限。</translation>
  </message>
  <message>
   <source>Check the path.</source>
   <translation>请检查路径。</translation>
  </message>
  <message>
   <source>Checking every file of the bundle</source>
   <translation>正在检查模型的每个文件</translation>
  </message>
  <message>
   <source>Choices contradict each other or the music.</source>
   <translation>选择彼此矛盾或与音乐矛盾。</translation>
  </message>
  <message>
   <source>Choices of tempo, character and shape that make sense of the piece as a whole.</source>
   <translation>使全曲成立的速度、性格和形态的选择。</translation>
  </message>
  <message>
   <source>Choose a file with notes.</source>
   <translation>请选择含有音符的文件。</translation>
  </message>
  <message>
   <source>Choose a folder of recordings</source>
   <translation>选择录音所在的文件夹</translation>
  </message>
  <message>
   <source>Choose a folder with sound or MIDI files.</source>
   <translation>请选择含有声音或 MIDI 文件的文件夹。</translation>
  </message>
  <message>
   <source>Choose a take in the list of takes and compare it with another one.</source>
   <translation>在列表中选一次录音，再与另一次比较。</translation>
  </message>
  <message>
   <source>Choose another folder, or free some space.</source>
   <translation>请选择其他文件夹，或腾出空间。</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>请选择其他文件夹。</translation>
  </message>
  <message>
   <source>Choose another input, or check that this one is switched on.</source>
   <translation>请选择另一个输入，或检查它是否已打开。</translation>
  </message>
  <message>
   <source>Choose it where it lies now.</source>
   <translation>请在其当前位置选择它。</translation>
  </message>
  <message>
   <source>Choose one of {names}, or install the onnxruntime package made for it.</source>
   <translation>请从 {names} 中选择，或安装相应的 onnxruntime 软件包。</translation>
  </message>
  <message>
   <source>Choose one of {names}.</source>
   <translation>请从 {names} 中选择。</translation>
  </message>
  <message>
   <source>Choose the folder of a model</source>
   <translation>选择模型的文件夹</translation>
  </message>
  <message>
   <source>Choose the folder of the other model</source>
   <translation>选择另一个模型的文件夹</translation>
  </message>
  <message>
   <source>Choose the score of what was played, in the same key.</source>
   <translation>请选择所弹乐曲的乐谱，调性要相同。</translation>
  </message>
  <message>
   <source>Choose two takes of one piece.</source>
   <translation>请选择同一曲目的两次录音。</translation>
  </message>
  <message>
   <source>Choose what is played</source>
   <translation>选择要播放的部分</translation>
  </message>
  <message>
   <source>Choose where the loudest note is, and play towards it and away from it more than seems needed.</source>
   <translation>确定最响的音在哪里，朝它弹去再离开，做得比觉得需要的更多。</translation>
  </message>
  <message>
   <source>Clean and helpful, with a few late changes.</source>
   <translation>干净有益，少数换得迟。</translation>
  </message>
  <message>
   <source>Clean changes with the harmony, colour where it helps, dryness where it is meant.</source>
   <translation>随和声干净换踏板，该有色彩处有，该干处干。</translation>
  </message>
  <message>
   <source>Clear and mostly consistent; a few blurred releases.</source>
   <translation>清楚且大多一致；少数离键含糊。</translation>
  </message>
  <message>
   <source>Clear gradations; single notes stick out or vanish now and then.</source>
   <translation>层次清楚；偶有单音突出或消失。</translation>
  </message>
  <message>
   <source>Click</source>
   <translation>单击</translation>
  </message>
  <message>
   <source>Clicks</source>
   <translation>节拍声</translation>
  </message>
  <message>
   <source>Clicks are recorded, too, unless you hear them in headphones.</source>
   <translation>除非用耳机听，节拍声也会被录进去。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Close other programs that use it, or choose another input.</source>
   <translation>请关闭正在使用它的其他程序，或选择其他输入。</translation>
  </message>
  <message>
   <source>Close other programs that use it, or choose another rate or input.</source>
   <translation>请关闭正在使用它的其他程序，或选择其他采样率或输入。</translation>
  </message>
  <message>
   <source>Close other programs that use them, or choose others in the system's sound settings.</source>
   <translation>请关闭正在使用它的其他程序，或在系统声音设置中选择其他设备。</translation>
  </message>
  <message numerus="yes">
   <source>Closer to the score in the second take: bars {bars}.</source>
   <translation>
    <numerusform>第二次录音更接近乐谱：第 {bars} 小节。</numerusform>
   </translation>
  </message>
  <message>
   <source>Colour of notes by velocity, 0 to 127</source>
   <translation>按力度给音符着色，0 到 127</translation>
  </message>
  <message>
   <source>Colour of notes by velocity, from soft to loud</source>
   <translation>按力度给音符着色，由弱到强</translation>
  </message>
  <message>
   <source>Colours of the &amp;system</source>
   <translation>跟随系统颜色(&amp;S)</translation>
  </message>
  <message>
   <source>Command of the instrument in this piece: security, evenness, ease.</source>
   <translation>在此曲中对乐器的掌握：稳妥、均匀、轻松。</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Compare with another take</source>
   <translation>与另一次录音比较</translation>
  </message>
  <message>
   <source>Compare with other performances</source>
   <translation>与其他演奏比较</translation>
  </message>
  <message>
   <source>Compare “{title}” with</source>
   <translation>将“{title}”与以下录音比较</translation>
  </message>
  <message>
   <source>Comparing the takes</source>
   <translation>正在对照两次录音</translation>
  </message>
  <message>
   <source>Comparing with the references</source>
   <translation>正在与参考演奏比较</translation>
  </message>
  <message>
   <source>Comparing with the score</source>
   <translation>正在与乐谱对照</translation>
  </message>
  <message>
   <source>Complete control: exact where it should be, free where it means to be.</source>
   <translation>完全掌控：该准处准，想自由处自由。</translation>
  </message>
  <message>
   <source>Connect headphones or speakers, then play again.</source>
   <translation>请接上耳机或扬声器，然后重新播放。</translation>
  </message>
  <message>
   <source>Consistently expressive; some peaks are held back or overdone.</source>
   <translation>始终有表情；有些高潮收敛或过火。</translation>
  </message>
  <message>
   <source>Content hash</source>
   <translation>内容哈希</translation>
  </message>
  <message>
   <source>Convert it to WAV, FLAC, MP3, Ogg, AIFF or M4A and open that.</source>
   <translation>请转换为 WAV、FLAC、MP3、Ogg、AIFF 或 M4A 后再打开。</translation>
  </message>
  <message>
   <source>Conviction</source>
   <translation>说服力</translation>
  </message>
  <message>
   <source>Copy it again from where it was recorded, or use the part that is there.</source>
   <translation>请从录音的地方重新复制，或使用现有部分。</translation>
  </message>
  <message>
   <source>Copy it again from where it was recorded.</source>
   <translation>请从录音的地方重新复制。</translation>
  </message>
  <message>
   <source>Copy or export it again.</source>
   <translation>请重新复制或导出。</translation>
  </message>
  <message>
   <source>Copy the bundle again from where it came, or export it again.</source>
   <translation>请从来源重新复制模型，或重新导出。</translation>
  </message>
  <message>
   <source>Count aloud or play with a metronome at a slower tempo, then without it.</source>
   <translation>大声数拍，或用节拍器慢速练习，然后不用节拍器。</translation>
  </message>
  <message>
   <source>Count in, then a metronome</source>
   <translation>预备拍，然后节拍器</translation>
  </message>
  <message>
   <source>Count one bar in</source>
   <translation>预备一小节</translation>
  </message>
  <message>
   <source>Counted against the score.</source>
   <translation>对照乐谱统计。</translation>
  </message>
  <message>
   <source>Counted and timed; nobody's opinion.</source>
   <translation>数出来和测出来的，不是谁的看法。</translation>
  </message>
  <message>
   <source>Ctrl+wheel</source>
   <translation>Ctrl+滚轮</translation>
  </message>
  <message>
   <source>Cut it into single pieces and open those.</source>
   <translation>请按曲目切开后分别打开。</translation>
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
   <translation>逐组决定是连还是断，只这样慢慢弹。</translation>
  </message>
  <message>
   <source>Decode and resample the recording first; push what the microphone gave.</source>
   <translation>请先解码并重采样；传入麦克风所录的内容。</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Delete it…</source>
   <translation>删除…</translation>
  </message>
  <message>
   <source>Delete this file, and add the performance to its piece again.</source>
   <translation>删除此文件，并重新将演奏添加到其曲目。</translation>
  </message>
  <message>
   <source>Delete this file, and open the take again.</source>
   <translation>请删除此文件并重新打开该录音。</translation>
  </message>
  <message>
   <source>Delete this file; the mark is then shown again.</source>
   <translation>删除此文件；该标记将再次显示。</translation>
  </message>
  <message>
   <source>Delete this recording?</source>
   <translation>删除这段录音？</translation>
  </message>
  <message>
   <source>Delete this take?</source>
   <translation>删除此录音？</translation>
  </message>
  <message>
   <source>Did it communicate feeling?</source>
   <translation>是否传达了情感？</translation>
  </message>
  <message>
   <source>Did it suit the style?</source>
   <translation>是否符合风格？</translation>
  </message>
  <message>
   <source>Did the lines breathe and lead somewhere?</source>
   <translation>旋律线是否有呼吸、有方向？</translation>
  </message>
  <message>
   <source>Did the pedal serve harmony and line?</source>
   <translation>踏板是否服务于和声与旋律线？</translation>
  </message>
  <message>
   <source>Differences by bar</source>
   <translation>各小节的差异</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>维度</translation>
  </message>
  <message>
   <source>Dimension of the trend</source>
   <translation>趋势的维度</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>放弃</translation>
  </message>
  <message>
   <source>Discard this take?</source>
   <translation>放弃这段录音？</translation>
  </message>
  <message>
   <source>Do not average the other scales; judge the whole.</source>
   <translation>不要取其他各项的平均；评判整体。</translation>
  </message>
  <message>
   <source>Dotted: not played.</source>
   <translation>虚线框：没有弹。</translation>
  </message>
  <message>
   <source>Download the file again.</source>
   <translation>请重新下载文件。</translation>
  </message>
  <message>
   <source>Download the file itself, not the page around it.</source>
   <translation>请下载文件本身，而不是它所在的网页。</translation>
  </message>
  <message>
   <source>Drama</source>
   <translation>戏剧性</translation>
  </message>
  <message>
   <source>Drawing bar {bar}…</source>
   <translation>正在绘制第 {bar} 小节…</translation>
  </message>
  <message>
   <source>Drawing: a phone on a stand, one to two metres from the open side of a grand piano, at the height of its strings.</source>
   <translation>示意图：支架上的手机，离三角钢琴打开的一侧一到两米，与琴弦同高。</translation>
  </message>
  <message>
   <source>Drop a recording here</source>
   <translation>把录音拖到这里</translation>
  </message>
  <message>
   <source>Dynamic range</source>
   <translation>力度范围</translation>
  </message>
  <message>
   <source>Dynamics control</source>
   <translation>力度控制</translation>
  </message>
  <message>
   <source>Dynamics refinement</source>
   <translation>力度的细腻</translation>
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
   <translation>每个数字都带有区间。超出两个区间的差异才算数。</translation>
  </message>
  <message>
   <source>Effortless; technique is never a topic.</source>
   <translation>毫不费力；技术从不成为话题。</translation>
  </message>
  <message>
   <source>Energy</source>
   <translation>活力</translation>
  </message>
  <message>
   <source>Every bar was played as written.</source>
   <translation>每个小节都按谱弹奏。</translation>
  </message>
  <message>
   <source>Every level from whisper to full tone, each reached exactly as intended.</source>
   <translation>从低语到满声，每一级都恰如所愿。</translation>
  </message>
  <message>
   <source>Every line speaks: attack, length and release serve the phrase.</source>
   <translation>每条旋律线都在说话：起音、时值和离键都服务于乐句。</translation>
  </message>
  <message>
   <source>Every note has the same loudness: how hard the keys were struck was not recorded.</source>
   <translation>所有音的响度都一样：没有记录下触键的力度。</translation>
  </message>
  <message>
   <source>Every note of the text, clean to the last inner voice.</source>
   <translation>每个音都在，连最内里的声部也干净。</translation>
  </message>
  <message>
   <source>Every phrase lives, and the phrases together make one sentence.</source>
   <translation>每个乐句都活着，合起来成为一句话。</translation>
  </message>
  <message>
   <source>Every take of this piece is held beside them: in the bands under the keys, in the marks, and when two takes are compared. The files stay where they are.</source>
   <translation>该曲目的每次录音都会与它们比较：键盘下方的区间带、标记，以及两次录音的比较。文件留在原处。</translation>
  </message>
  <message>
   <source>Every two seconds, as no score is known to both</source>
   <translation>每两秒一格，因为两者没有共同的乐谱</translation>
  </message>
  <message>
   <source>Everything here is rated. It comes back, unannounced, in a week.</source>
   <translation>这里都已评完。一周后会不作提示地再次出现。</translation>
  </message>
  <message>
   <source>Everything that makes it music: would you like to hear it again?</source>
   <translation>使它成为音乐的一切：你想再听一次吗？</translation>
  </message>
  <message>
   <source>Export each movement as a file of its own.</source>
   <translation>请将每个乐章导出为单独的文件。</translation>
  </message>
  <message>
   <source>Export it again as MusicXML from the notation program.</source>
   <translation>请从制谱软件重新导出为 MusicXML。</translation>
  </message>
  <message>
   <source>Export it again as a Standard MIDI File, format 0 or 1.</source>
   <translation>请重新导出为标准 MIDI 文件，格式 0 或 1。</translation>
  </message>
  <message>
   <source>Export it again, as 16-bit or 24-bit WAV.</source>
   <translation>请重新导出为 16 位或 24 位 WAV。</translation>
  </message>
  <message>
   <source>Export it as MusicXML (.musicxml, .mxl) or MIDI (.mid).</source>
   <translation>请导出为 MusicXML（.musicxml、.mxl）或 MIDI（.mid）。</translation>
  </message>
  <message>
   <source>Export it as mono or stereo.</source>
   <translation>请导出为单声道或立体声。</translation>
  </message>
  <message>
   <source>Export it as partwise MusicXML.</source>
   <translation>请导出为按声部排列（partwise）的 MusicXML。</translation>
  </message>
  <message>
   <source>Export one piece as format 0 or 1.</source>
   <translation>请将一首曲子导出为格式 0 或 1。</translation>
  </message>
  <message>
   <source>Export the &amp;whole library…</source>
   <translation>导出整个录音库(&amp;W)…</translation>
  </message>
  <message>
   <source>Export the bundle again.</source>
   <translation>请重新导出模型。</translation>
  </message>
  <message>
   <source>Export the comparison</source>
   <translation>导出比较</translation>
  </message>
  <message>
   <source>Export the comparison…</source>
   <translation>导出比较…</translation>
  </message>
  <message>
   <source>Export the library again where it comes from. Nothing was taken in.</source>
   <translation>请在原处重新导出录音库。没有导入任何内容。</translation>
  </message>
  <message>
   <source>Export the list</source>
   <translation>导出列表</translation>
  </message>
  <message>
   <source>Export the piano part alone.</source>
   <translation>请只导出钢琴声部。</translation>
  </message>
  <message>
   <source>Export the piano track alone, or set its program to 1 (piano).</source>
   <translation>请只导出钢琴音轨，或将其音色设为 1（钢琴）。</translation>
  </message>
  <message>
   <source>Export the score with musical time (ticks per quarter note).</source>
   <translation>请以音乐时间（每四分音符的 tick 数）导出乐谱。</translation>
  </message>
  <message>
   <source>Export the take</source>
   <translation>导出录音</translation>
  </message>
  <message>
   <source>Export the transcription bundle again.</source>
   <translation>请重新导出转录模型。</translation>
  </message>
  <message>
   <source>Export the whole library</source>
   <translation>导出整个录音库</translation>
  </message>
  <message>
   <source>Export your ratings</source>
   <translation>导出你的评分</translation>
  </message>
  <message>
   <source>Expression appears by accident, or one gesture is put on everything.</source>
   <translation>表情偶然出现，或处处同一手势。</translation>
  </message>
  <message>
   <source>Expressiveness</source>
   <translation>表现力</translation>
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
    <numerusform>第二次录音离乐谱更远：第 {bars} 小节。</numerusform>
   </translation>
  </message>
  <message>
   <source>Feeling that reaches the listener through timing, loudness and colour.</source>
   <translation>通过时间、响度和色彩传给听者的情感。</translation>
  </message>
  <message>
   <source>Fetch the file with `git lfs pull`.</source>
   <translation>请用 `git lfs pull` 取得文件。</translation>
  </message>
  <message>
   <source>File exists</source>
   <translation>文件已存在</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>查找命令</translation>
  </message>
  <message>
   <source>Find what comes next before you need it: play the last beat before the wait and the first one after it, back and forth.</source>
   <translation>在需要之前先想好下一步：来回弹停顿前的最后一拍和停顿后的第一拍。</translation>
  </message>
  <message>
   <source>First</source>
   <translation>第一次</translation>
  </message>
  <message>
   <source>First opened</source>
   <translation>首次打开</translation>
  </message>
  <message>
   <source>First: {first}.  Second: {second}.</source>
   <translation>第一次：{first}。第二次：{second}。</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>Fitting, with some details left general.</source>
   <translation>合适，某些细节较笼统。</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>流畅</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <source>Framed: another note was played, its name above.</source>
   <translation>实线框：弹成了别的音，音名标在上方。</translation>
  </message>
  <message>
   <source>Free space or choose another folder.</source>
   <translation>请腾出空间或选择其他文件夹。</translation>
  </message>
  <message>
   <source>Free space or grant access there, or set PIANO_HOME to another folder.</source>
   <translation>请在该处腾出空间或授予权限，或将 PIANO_HOME 设为其他文件夹。</translation>
  </message>
  <message>
   <source>Free space, or check that the folder may be written to; nothing was lost.</source>
   <translation>请腾出空间，或检查该文件夹是否可写；没有丢失任何内容。</translation>
  </message>
  <message>
   <source>From {time}</source>
   <translation>从 {time} 起</translation>
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
   <translation>General MIDI 音色 {number}</translation>
  </message>
  <message>
   <source>Give a .mid file: a recording of the keys.</source>
   <translation>请提供 .mid 文件，即按键的录制。</translation>
  </message>
  <message>
   <source>Give at least one performance.</source>
   <translation>请至少提供一次演奏。</translation>
  </message>
  <message>
   <source>Give it the ending .mid and open it as MIDI.</source>
   <translation>请把扩展名改为 .mid，作为 MIDI 打开。</translation>
  </message>
  <message>
   <source>Go &amp;back</source>
   <translation>返回(&amp;B)</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>返回</translation>
  </message>
  <message>
   <source>Go on recording</source>
   <translation>继续录音</translation>
  </message>
  <message>
   <source>Go on with this take</source>
   <translation>继续这次录音</translation>
  </message>
  <message>
   <source>Go there, or play a mark's flag</source>
   <translation>跳到那里，或播放一处标记</translation>
  </message>
  <message>
   <source>Go to the &amp;marks</source>
   <translation>转到标记(&amp;M)</translation>
  </message>
  <message>
   <source>Go to the beginning or the end</source>
   <translation>到开头或结尾</translation>
  </message>
  <message>
   <source>Go to the piano &amp;roll</source>
   <translation>转到钢琴卷帘(&amp;R)</translation>
  </message>
  <message>
   <source>Go to the s&amp;corecard</source>
   <translation>转到评分卡(&amp;C)</translation>
  </message>
  <message>
   <source>Good, well-balanced sound with a few forced or pale moments.</source>
   <translation>良好平衡的声音，少数勉强或苍白的瞬间。</translation>
  </message>
  <message>
   <source>Gripping from the first note to the last.</source>
   <translation>从第一个音到最后一个音都扣人心弦。</translation>
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
   <translation>通篇是另一种风格的习惯，如赋格中厚重的踏板。</translation>
  </message>
  <message>
   <source>Hardly any piano notes are heard ({notes} in {seconds:.0f} s).</source>
   <translation>几乎听不到钢琴音（{seconds:.0f} 秒内 {notes} 个）。</translation>
  </message>
  <message>
   <source>Harmonies run into each other, or a pedalled piece is left quite dry.</source>
   <translation>和声混成一片，或该用踏板的曲子完全是干的。</translation>
  </message>
  <message>
   <source>Harsh or toneless throughout; the hands fight each other.</source>
   <translation>始终生硬或无声色；两手相争。</translation>
  </message>
  <message>
   <source>Hear the first here</source>
   <translation>在这里听第一次</translation>
  </message>
  <message>
   <source>Hear the second here</source>
   <translation>在这里听第二次</translation>
  </message>
  <message>
   <source>Heard by {name} on {hardware}. {note}</source>
   <translation>由 {name} 在 {hardware} 上聆听。{note}</translation>
  </message>
  <message>
   <source>Heard, not recorded: a transcriber hears too little of the pedal to judge it (here down {share:.0%} of the time, pressed {presses} times).</source>
   <translation>来自声音而非按键记录：从声音中听到的踏板太少，无法评判（此处踩下时间占 {share:.0%}，踩 {presses} 次）。</translation>
  </message>
  <message>
   <source>Higher than {share:.0f} % of {count} {who}; over its interval {low:.0f} to {high:.0f} %.</source>
   <translation>高于 {count} 个{who}中的 {share:.0f} %；在其区间内为 {low:.0f} 到 {high:.0f} %。</translation>
  </message>
  <message>
   <source>How difficult the piece is for others; musical choices.</source>
   <translation>此曲对他人有多难；音乐上的选择。</translation>
  </message>
  <message>
   <source>How far it sounds from takes that were damaged on purpose, held against what the other performances do; no listener was asked.</source>
   <translation>以其他演奏的做法为准，听起来与故意弄坏的演奏相差多远；没有询问过听众。</translation>
  </message>
  <message>
   <source>How far it sounds from takes that were damaged on purpose; no listener was asked.</source>
   <translation>听起来与故意弄坏的演奏相差多远；没有询问过听众。</translation>
  </message>
  <message>
   <source>How far you agree with yourself is shown once a stretch has come back.</source>
   <translation>等有段落再次出现后，会显示你与自己的一致程度。</translation>
  </message>
  <message>
   <source>How it sounds, not how good it is: neither end is better.</source>
   <translation>听起来怎样，而不是有多好：两端没有好坏。</translation>
  </message>
  <message>
   <source>How musical was it as a whole?</source>
   <translation>整体上有多少音乐性？</translation>
  </message>
  <message>
   <source>How well was it executed as a whole?</source>
   <translation>整体上完成得如何？</translation>
  </message>
  <message>
   <source>I &amp;meant that</source>
   <translation>这是有意的(&amp;M)</translation>
  </message>
  <message>
   <source>I meant that</source>
   <translation>这是有意的</translation>
  </message>
  <message>
   <source>If you did use it, let the keyboard record it and play again.</source>
   <translation>如果用了踏板，请让键盘把它录下来再弹一次。</translation>
  </message>
  <message>
   <source>If you meant it, say so. If not, listen to a reference here and play the place after it.</source>
   <translation>若是有意，请说明。否则在这里听一个参考演奏，再照着弹。</translation>
  </message>
  <message>
   <source>Imagination</source>
   <translation>想象力</translation>
  </message>
  <message>
   <source>Import a library</source>
   <translation>导入录音库</translation>
  </message>
  <message>
   <source>In the piano roll</source>
   <translation>在钢琴卷帘中</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>正在使用</translation>
  </message>
  <message>
   <source>In view: {start} to {end}.</source>
   <translation>显示范围：{start} 到 {end}。</translation>
  </message>
  <message numerus="yes">
   <source>In {n} bars no difference can be told in the notes.</source>
   <translation>
    <numerusform>有 {n} 个小节在音上看不出差别。</numerusform>
   </translation>
  </message>
  <message>
   <source>Informed departures that are carried through.</source>
   <translation>有依据且贯彻始终的偏离。</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>Input/output error</source>
   <translation>输入/输出错误</translation>
  </message>
  <message>
   <source>Install a newer app.</source>
   <translation>请安装更新版本的应用。</translation>
  </message>
  <message>
   <source>Install it with `pip install -c constraints.txt -e '.[desktop]'`.</source>
   <translation>请用 `pip install -c constraints.txt -e '.[desktop]'` 安装。</translation>
  </message>
  <message>
   <source>Install the extra `notation`, or export the score as MIDI.</source>
   <translation>请安装附加组件 `notation`，或将乐谱导出为 MIDI。</translation>
  </message>
  <message>
   <source>Install the newer app; nothing was changed.</source>
   <translation>请安装更新版本的应用；没有做任何更改。</translation>
  </message>
  <message>
   <source>Is a directory</source>
   <translation>这是文件夹</translation>
  </message>
  <message>
   <source>It goes on being recorded while you decide. A discarded take is deleted.</source>
   <translation>在你决定时录音仍在继续。放弃的录音会被删除。</translation>
  </message>
  <message>
   <source>It hears notes, velocities and pedals; not the room, the instrument or the sound.</source>
   <translation>它听的是音、力度和踏板，不是房间、乐器或音色。</translation>
  </message>
  <message>
   <source>It is very quiet. If you are playing, move the microphone closer or turn its level up.</source>
   <translation>声音很小。如果你正在弹，请把麦克风移近或调高音量。</translation>
  </message>
  <message>
   <source>It may be damaged or incomplete: copy it again.</source>
   <translation>文件可能已损坏或不完整：请重新复制。</translation>
  </message>
  <message>
   <source>It stands beside your answers in the file that you export.</source>
   <translation>它与你的回答一起写在导出的文件里。</translation>
  </message>
  <message>
   <source>It was edited or written by something else; make it again.</source>
   <translation>它被改动过或由其他程序写成；请重新生成。</translation>
  </message>
  <message>
   <source>Judged</source>
   <translation>评判</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>键盘</translation>
  </message>
  <message>
   <source>Keyboard recorded with it</source>
   <translation>同时录制的键盘</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>Keys as they are played</source>
   <translation>正在弹奏的琴键</translation>
  </message>
  <message>
   <source>Language of the system (from the next start)</source>
   <translation>系统语言（下次启动起）</translation>
  </message>
  <message>
   <source>Learned from</source>
   <translation>学习自</translation>
  </message>
  <message>
   <source>Learned from damage</source>
   <translation>从损坏中学到</translation>
  </message>
  <message>
   <source>Leave out the other performances</source>
   <translation>不与其他演奏比较</translation>
  </message>
  <message>
   <source>Leaving out the score</source>
   <translation>正在去掉乐谱</translation>
  </message>
  <message>
   <source>Leaving them out</source>
   <translation>正在去掉</translation>
  </message>
  <message>
   <source>Left and Right choose a bar, A and B hear it in the first and the second take.</source>
   <translation>左右键选择小节，A 和 B 分别听第一次和第二次录音。</translation>
  </message>
  <message>
   <source>Left and right are opposite and cancel each other. Swap the polarity of one microphone, or record in mono.</source>
   <translation>左右声道相位相反，互相抵消。请反转一支麦克风的极性，或用单声道录音。</translation>
  </message>
  <message>
   <source>Left out (bar {first}).</source>
   <translation>漏弹（第 {first} 小节）。</translation>
  </message>
  <message>
   <source>Left out (bars {first} to {last}).</source>
   <translation>漏弹（第 {first} 至 {last} 小节）。</translation>
  </message>
  <message>
   <source>Left out of the references of this piece: {names}. The page of takes says why.</source>
   <translation>该曲目的参考演奏中略去了：{names}。原因见录音页面。</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>长度</translation>
  </message>
  <message>
   <source>Length added by the pedal; the choice between legato and detached where the style allows both.</source>
   <translation>踏板增加的时值；风格允许时连与断的选择。</translation>
  </message>
  <message>
   <source>Lengths are accidental: gaps inside lines, smears across rests.</source>
   <translation>时值偶然：旋律线中有缺口，休止被糊住。</translation>
  </message>
  <message>
   <source>Less pedal than the references, by {figure:.0%} of the time.</source>
   <translation>踏板比参考演奏少，相差 {figure:.0%} 的时间。</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>电平</translation>
  </message>
  <message>
   <source>Level {db:.0f} decibels of full scale</source>
   <translation>电平 {db:.0f} 分贝（满刻度）</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>录音库</translation>
  </message>
  <message>
   <source>Library of takes ({endings});;All files (*)</source>
   <translation>录音库 ({endings});;所有文件 (*)</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>局限</translation>
  </message>
  <message>
   <source>Lines lead and breathe; long spans lose direction in places.</source>
   <translation>旋律线有引领和呼吸；长句有时失去方向。</translation>
  </message>
  <message>
   <source>Lines that begin, lead, breathe and close; phrases that answer each other.</source>
   <translation>旋律线有起、有引、有呼吸、有收束；乐句相互应答。</translation>
  </message>
  <message>
   <source>Listen for: {listen} Leave out: {leave}</source>
   <translation>请听：{listen} 不计：{leave}</translation>
  </message>
  <message>
   <source>Listen to this place again and compare it with how you want it to sound.</source>
   <translation>再听一遍这里，与你想要的声音比较。</translation>
  </message>
  <message>
   <source>Listen to two players in this place, and try what they share.</source>
   <translation>听两位演奏者弹这里，试试他们的共同之处。</translation>
  </message>
  <message>
   <source>Listeners never rated playing with so many slips, so what they would say is not known.</source>
   <translation>听众从未评过失误这么多的演奏，所以不知道他们会怎么说。</translation>
  </message>
  <message>
   <source>Listening</source>
   <translation>正在听</translation>
  </message>
  <message>
   <source>Listening to stretch {number} of {all}</source>
   <translation>正在听第 {number} 段，共 {all} 段</translation>
  </message>
  <message>
   <source>Listening to the end</source>
   <translation>正在听结尾</translation>
  </message>
  <message>
   <source>Listening to the last seconds</source>
   <translation>正在听最后几秒</translation>
  </message>
  <message>
   <source>Listening…</source>
   <translation>正在听…</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>正在载入模型</translation>
  </message>
  <message>
   <source>Loading the transcriber</source>
   <translation>正在加载听音模型</translation>
  </message>
  <message>
   <source>Look for a note or rest of impossible length, or export each movement alone.</source>
   <translation>请查找时值异常的音符或休止符，或将各乐章分别导出。</translation>
  </message>
  <message>
   <source>Look which octave is written, and find the hand's way there silently.</source>
   <translation>看清写的是哪个八度，无声地找到手的路线。</translation>
  </message>
  <message>
   <source>Looking for microphones and keyboards…</source>
   <translation>正在查找麦克风和键盘…</translation>
  </message>
  <message>
   <source>Loop</source>
   <translation>循环</translation>
  </message>
  <message>
   <source>Loud and soft as a plan: gradual growth, even lines, accents that are meant.</source>
   <translation>强弱有计划：渐强渐弱、旋律线均匀、重音有意。</translation>
  </message>
  <message>
   <source>Louder and softer sections can be told apart; gradations are rough.</source>
   <translation>响段和轻段能分辨；层次粗糙。</translation>
  </message>
  <message>
   <source>Louder than the references by {figure:.0f} of 127.</source>
   <translation>比参考演奏响 {figure:.0f}（共 127）。</translation>
  </message>
  <message>
   <source>Loudness</source>
   <translation>响度</translation>
  </message>
  <message>
   <source>Loudness jumps from note to note, or everything is hammered alike.</source>
   <translation>响度一音一跳，或全都一样砸下去。</translation>
  </message>
  <message>
   <source>Loudness, mean velocity {low:.0f} to {high:.0f}, median {median:.0f}.</source>
   <translation>响度：平均力度 {low:.0f} 到 {high:.0f}，中位数 {median:.0f}。</translation>
  </message>
  <message>
   <source>MIDI</source>
   <translation>MIDI</translation>
  </message>
  <message>
   <source>MIDI of a transcription</source>
   <translation>转录得到的 MIDI</translation>
  </message>
  <message>
   <source>Made on {date}</source>
   <translation>制作于 {date}</translation>
  </message>
  <message>
   <source>Main phrases are shaped; inner lines and transitions are left alone.</source>
   <translation>主要乐句有塑造；内声部和过渡无人照管。</translation>
  </message>
  <message>
   <source>Make it with `piano transcriber export` (once; it needs the extra transcribe-export, that is torch and Transkun), or name one with --transcriber.</source>
   <translation>请用 `piano transcriber export` 生成（一次即可；需要附加组件 transcribe-export，即 torch 和 Transkun），或用 --transcriber 指定。</translation>
  </message>
  <message>
   <source>Make it with `piano transcriber export`, or open a MIDI file.</source>
   <translation>请用 `piano transcriber export` 生成，或打开 MIDI 文件。</translation>
  </message>
  <message>
   <source>Make its folder writable, free some space, or close what holds the file.</source>
   <translation>请使其文件夹可写、腾出空间，或关闭占用该文件的程序。</translation>
  </message>
  <message>
   <source>Make one with `make run` (or `piano run`), or name one with --bundle.</source>
   <translation>请用 `make run`（或 `piano run`）生成，或用 --bundle 指定。</translation>
  </message>
  <message>
   <source>Make room, or make the folder writable; then change any answer to try again.</source>
   <translation>请腾出空间，或使文件夹可写；然后更改任一回答再试。</translation>
  </message>
  <message>
   <source>Make the library's folder writable, or free some space.</source>
   <translation>请使录音库文件夹可写，或腾出空间。</translation>
  </message>
  <message>
   <source>Make this folder writable.</source>
   <translation>请使此文件夹可写。</translation>
  </message>
  <message>
   <source>Many wrong notes and several stops or restarts; whole chords are guessed.</source>
   <translation>错音很多，数次停顿或重来；整个和弦靠猜。</translation>
  </message>
  <message>
   <source>Mark {number}, {place}, {dimension}: {sentence} {advice} {sure}.</source>
   <translation>标记 {number}，{place}，{dimension}：{sentence}{advice}{sure}。</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>标记</translation>
  </message>
  <message>
   <source>Marks come with the scores.</source>
   <translation>标记会与评分一起出现。</translation>
  </message>
  <message>
   <source>Mastered in places; difficulties break the flow.</source>
   <translation>部分掌握；难处打断流动。</translation>
  </message>
  <message>
   <source>Mean of {count} overlapping stretches of {seconds:g} s; sigma is the mean of theirs, which is never too small however their errors are related.</source>
   <translation>{count} 个相互重叠的 {seconds:g} 秒段落的平均；sigma 也是它们的平均，无论误差如何相关都不会过小。</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>测量</translation>
  </message>
  <message>
   <source>Measured against the score</source>
   <translation>对照乐谱测量</translation>
  </message>
  <message>
   <source>Mechanical, or absent.</source>
   <translation>机械，或没有表情。</translation>
  </message>
  <message>
   <source>Microphone</source>
   <translation>麦克风</translation>
  </message>
  <message>
   <source>Microphones cannot be found at the moment, because the computer's sound does not answer. Choose “Look again” once something can be heard from it.</source>
   <translation>现在找不到麦克风，因为电脑的声音系统没有响应。等电脑能发出声音后，请选择“重新查找输入”。</translation>
  </message>
  <message>
   <source>Microphones cannot be used, because the PortAudio library is not here. On Debian or Ubuntu: sudo apt-get install libportaudio2</source>
   <translation>无法使用麦克风，因为缺少 PortAudio 库。在 Debian 或 Ubuntu 上：sudo apt-get install libportaudio2</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>模型说明</translation>
  </message>
  <message>
   <source>Model {name} on {hardware}</source>
   <translation>模型 {name}，运行于 {hardware}</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Moments that touch, with stretches of mere playing between.</source>
   <translation>有动人的瞬间，其间只是在弹。</translation>
  </message>
  <message>
   <source>Mono</source>
   <translation>单声道</translation>
  </message>
  <message>
   <source>Mood</source>
   <translation>情绪</translation>
  </message>
  <message>
   <source>More detached than the references: {figure:.0%} of their length.</source>
   <translation>比参考演奏更断：音长为其 {figure:.0%}。</translation>
  </message>
  <message>
   <source>More joined than the references: {figure:.0%} of their length.</source>
   <translation>比参考演奏更连：音长为其 {figure:.0%}。</translation>
  </message>
  <message>
   <source>More pedal than the references, by {figure:.0%} of the time.</source>
   <translation>踏板比参考演奏多，相差 {figure:.0%} 的时间。</translation>
  </message>
  <message>
   <source>Most often not as written: bars {bars}.</source>
   <translation>最常与乐谱不符：第 {bars} 小节。</translation>
  </message>
  <message>
   <source>Most on {scale}: {points:.0f} points.</source>
   <translation>相差最多的是{scale}：{points:.0f} 分。</translation>
  </message>
  <message>
   <source>Move across keys</source>
   <translation>在琴键方向移动</translation>
  </message>
  <message>
   <source>Move by four steps</source>
   <translation>移动四步</translation>
  </message>
  <message>
   <source>Move in time</source>
   <translation>在时间上移动</translation>
  </message>
  <message>
   <source>Move it back to its own folder, or delete the take.</source>
   <translation>请把它移回自己的文件夹，或删除该录音。</translation>
  </message>
  <message>
   <source>Move the file out of this folder; the other forms are not touched.</source>
   <translation>请把该文件移出此文件夹；其他评分表不受影响。</translation>
  </message>
  <message>
   <source>Move the index away: it is made anew from the takes' folders.</source>
   <translation>请移走索引：它会根据各录音的文件夹重新生成。</translation>
  </message>
  <message>
   <source>Move this file away: the index is then made anew from the takes' folders.</source>
   <translation>请移走此文件：索引会根据各录音的文件夹重新生成。</translation>
  </message>
  <message>
   <source>Musical intentions are rare.</source>
   <translation>音乐意图很少。</translation>
  </message>
  <message>
   <source>Musical interpretation</source>
   <translation>音乐诠释</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Name a bundle folder.</source>
   <translation>请指定模型文件夹。</translation>
  </message>
  <message>
   <source>Name one, such as the corpus.</source>
   <translation>请指定一个，例如语料库。</translation>
  </message>
  <message>
   <source>Name recordings of other performances.</source>
   <translation>请指定其他演奏的录音。</translation>
  </message>
  <message>
   <source>Name the piece</source>
   <translation>为曲目命名</translation>
  </message>
  <message>
   <source>Name the piece of this take first.</source>
   <translation>请先为这次录音命名曲目。</translation>
  </message>
  <message>
   <source>Needs a measured pedal, so silent for transcriptions: {targets}.</source>
   <translation>需要测得的踏板，因此对转录的演奏不作评价：{targets}。</translation>
  </message>
  <message>
   <source>No clicks</source>
   <translation>没有节拍声</translation>
  </message>
  <message>
   <source>No note has come from this keyboard yet. Is it the right one, and switched on?</source>
   <translation>这个键盘还没有传来音符。是它吗？打开了吗？</translation>
  </message>
  <message>
   <source>No notes.</source>
   <translation>没有音符。</translation>
  </message>
  <message>
   <source>No number is better than one that rests on nothing.</source>
   <translation>没有数字，好过没有依据的数字。</translation>
  </message>
  <message>
   <source>No other place stood out from the rest of this take.</source>
   <translation>没有其他地方与整段录音明显不同。</translation>
  </message>
  <message>
   <source>No pedal was taken, and nothing says whether one was wanted.</source>
   <translation>没有用踏板，也无从得知是否需要。</translation>
  </message>
  <message>
   <source>No pedal.</source>
   <translation>没有踏板。</translation>
  </message>
  <message>
   <source>No piece named</source>
   <translation>未命名曲目</translation>
  </message>
  <message>
   <source>No place stood out from the rest of this take.</source>
   <translation>没有地方与整段录音明显不同。</translation>
  </message>
  <message>
   <source>No pulse to follow; note lengths look accidental.</source>
   <translation>没有可跟随的律动；时值像是偶然的。</translation>
  </message>
  <message>
   <source>No recording at hand? Look around with one that a program played.</source>
   <translation>手边没有录音？用一段由程序弹奏的录音看看。</translation>
  </message>
  <message>
   <source>No score of the two can be compared: they were not scored by one model from one kind of file, or not both with the piece's score.</source>
   <translation>两者没有可比的分数：不是同一模型对同类文件的评分，或并非都有乐谱。</translation>
  </message>
  <message>
   <source>No space left on device</source>
   <translation>磁盘空间不足</translation>
  </message>
  <message>
   <source>No such file or directory</source>
   <translation>没有该文件或文件夹</translation>
  </message>
  <message>
   <source>No take here has a score for {label} yet.</source>
   <translation>这里还没有录音有{label}的分数。</translation>
  </message>
  <message>
   <source>No view of the piece can be heard.</source>
   <translation>听不出对乐曲的看法。</translation>
  </message>
  <message>
   <source>Nobody graded this in the data that the model learned from.</source>
   <translation>模型所学的数据里没有人评过这一项。</translation>
  </message>
  <message>
   <source>None yet.</source>
   <translation>还没有。</translation>
  </message>
  <message>
   <source>Not a directory</source>
   <translation>不是文件夹</translation>
  </message>
  <message>
   <source>Not applicable</source>
   <translation>不适用</translation>
  </message>
  <message>
   <source>Not as written</source>
   <translation>与乐谱不符</translation>
  </message>
  <message>
   <source>Not enough evidence</source>
   <translation>依据不足</translation>
  </message>
  <message>
   <source>Not for examinations, admissions or any decision about a person.</source>
   <translation>不得用于考试、录取或任何关于个人的决定。</translation>
  </message>
  <message>
   <source>Not held beside references: {reason}</source>
   <translation>未与参考演奏比较：{reason}</translation>
  </message>
  <message>
   <source>Not rated yet</source>
   <translation>尚未评分</translation>
  </message>
  <message>
   <source>Not scored</source>
   <translation>未评分</translation>
  </message>
  <message>
   <source>Note accuracy</source>
   <translation>音符准确度</translation>
  </message>
  <message>
   <source>Note after note; no beginning or end of a line can be heard.</source>
   <translation>一音接一音；听不出旋律线的始终。</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>笔记</translation>
  </message>
  <message>
   <source>Notes as MIDI</source>
   <translation>MIDI 音符</translation>
  </message>
  <message>
   <source>Notes from low to high over time, darker where louder. Circles number the places below.</source>
   <translation>音符由低到高随时间排列，越响越深。圆圈是下面各处的编号。</translation>
  </message>
  <message>
   <source>Notes joined, separated and released on purpose; slurs and staccati consistent.</source>
   <translation>有意地连、断、放；连线和断奏一致。</translation>
  </message>
  <message>
   <source>Notes not as written: hollow in the first take, filled in the second. Tempo and loudness: the second beside the first.</source>
   <translation>与乐谱不符的音符：第一次为空心，第二次为实心。速度和响度：第二次与第一次并列。</translation>
  </message>
  <message>
   <source>Notes not as written: wrong, missed, extra</source>
   <translation>与乐谱不符的音符：错、漏、多</translation>
  </message>
  <message>
   <source>Notes right</source>
   <translation>正确音符</translation>
  </message>
  <message>
   <source>Nothing came from this input.</source>
   <translation>这个输入没有传来任何声音。</translation>
  </message>
  <message>
   <source>Nothing had been recorded yet when it was cut off.</source>
   <translation>中断时还没有录到任何内容。</translation>
  </message>
  <message>
   <source>Nothing is measured against it, and the overall score counts no note as right: if other music was played, it is too low, and right only with the score of that music or with none.</source>
   <translation>不对照它作任何测量，总分也不把任何音计为正确：如果弹的是别的乐曲，总分就偏低，只有换成那首乐曲的乐谱或不用乐谱才准确。</translation>
  </message>
  <message>
   <source>Nothing is measured against it.</source>
   <translation>不对照它作任何测量。</translation>
  </message>
  <message>
   <source>Nothing suggests the period or the composer.</source>
   <translation>没有任何时代或作曲家的迹象。</translation>
  </message>
  <message>
   <source>Nothing that can be done here is called so.</source>
   <translation>这里能做的事中没有叫这个名字的。</translation>
  </message>
  <message>
   <source>Nothing was imported</source>
   <translation>没有导入任何内容</translation>
  </message>
  <message>
   <source>Nothing was played.</source>
   <translation>没有弹奏任何内容。</translation>
  </message>
  <message>
   <source>Nothing was recorded</source>
   <translation>没有录到任何内容</translation>
  </message>
  <message>
   <source>Often hard in forte and thin in piano; accompaniment covers the melody.</source>
   <translation>强处常硬，弱处单薄；伴奏盖过旋律。</translation>
  </message>
  <message>
   <source>On Debian or Ubuntu: sudo apt-get install libportaudio2</source>
   <translation>在 Debian 或 Ubuntu 上：sudo apt-get install libportaudio2</translation>
  </message>
  <message>
   <source>One level throughout, with accidental bumps and notes that do not speak.</source>
   <translation>始终一个音量，有偶然的突起和发不出的音。</translation>
  </message>
  <message>
   <source>One take has a score for {label}: {score:.0f} ({low:.0f} to {high:.0f}). A change can be seen from the second take on.</source>
   <translation>有一次录音有{label}的分数：{score:.0f}（{low:.0f} 到 {high:.0f}）。从第二次起才能看到变化。</translation>
  </message>
  <message>
   <source>One touch for everything; slurs and staccati cannot be told apart.</source>
   <translation>一种触键到底；连线和断奏分不清。</translation>
  </message>
  <message>
   <source>One waits for it to end.</source>
   <translation>等着它结束。</translation>
  </message>
  <message>
   <source>One would travel to hear it.</source>
   <translation>值得远道去听。</translation>
  </message>
  <message>
   <source>Only one of them says something here.</source>
   <translation>这里只有一个模型有结果。</translation>
  </message>
  <message>
   <source>Open a recording</source>
   <translation>打开录音</translation>
  </message>
  <message>
   <source>Open a take with more music in it.</source>
   <translation>请打开内容更多的录音。</translation>
  </message>
  <message>
   <source>Open another file…</source>
   <translation>打开另一个文件…</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Open it again where it lies now.</source>
   <translation>请在它现在的位置重新打开。</translation>
  </message>
  <message>
   <source>Open its sound or MIDI file by itself, or delete the take.</source>
   <translation>请单独打开它的声音或 MIDI 文件，或删除该录音。</translation>
  </message>
  <message>
   <source>Open t&amp;his take</source>
   <translation>打开此录音(&amp;H)</translation>
  </message>
  <message>
   <source>Open the &amp;demo take</source>
   <translation>打开示例录音(&amp;D)</translation>
  </message>
  <message>
   <source>Open the recording first, and attach the score to it.</source>
   <translation>请先打开录音，再附上乐谱。</translation>
  </message>
  <message>
   <source>Open the sound or MIDI file in the folder by itself.</source>
   <translation>请单独打开文件夹中的声音或 MIDI 文件。</translation>
  </message>
  <message>
   <source>Open what was saved</source>
   <translation>打开已保存的内容</translation>
  </message>
  <message>
   <source>Operation not permitted</source>
   <translation>不允许此操作</translation>
  </message>
  <message>
   <source>Ornaments, arpeggiated chords and chosen editions are not mistakes. Do not judge how the right notes were played.</source>
   <translation>装饰音、琶音和弦和所选版本不算错误。不评判正确的音弹得怎样。</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>另一个</translation>
  </message>
  <message>
   <source>Overall</source>
   <translation>总体</translation>
  </message>
  <message>
   <source>Overall musicality</source>
   <translation>总体音乐性</translation>
  </message>
  <message>
   <source>Overall technical quality</source>
   <translation>总体技术质量</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>快慢</translation>
  </message>
  <message>
   <source>Part of the recording is missing. {missing}</source>
   <translation>录音缺少一部分。{missing}</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Pedal</source>
   <translation>踏板</translation>
  </message>
  <message>
   <source>Pedal amount</source>
   <translation>踏板用量</translation>
  </message>
  <message>
   <source>Pedal clarity</source>
   <translation>踏板清晰度</translation>
  </message>
  <message>
   <source>Pedaling</source>
   <translation>踏板运用</translation>
  </message>
  <message>
   <source>Permission denied</source>
   <translation>没有权限</translation>
  </message>
  <message>
   <source>Phrases end because the hands move on; accents cut the lines.</source>
   <translation>乐句因手要移动而结束；重音切断旋律线。</translation>
  </message>
  <message>
   <source>Phrasing</source>
   <translation>乐句处理</translation>
  </message>
  <message>
   <source>Piano Evaluator · computed on the pianist's own computer · page {page} of {pages}</source>
   <translation>Piano Evaluator · 在演奏者自己的电脑上计算 · 第 {page} 页，共 {pages} 页</translation>
  </message>
  <message>
   <source>Piano roll</source>
   <translation>钢琴卷帘</translation>
  </message>
  <message>
   <source>Piece</source>
   <translation>曲目</translation>
  </message>
  <message>
   <source>Place in the take</source>
   <translation>在录音中的位置</translation>
  </message>
  <message>
   <source>Place the microphone or phone one to two metres from the piano, at the height of the strings, lid open. Play your loudest passage once: the level should stay below the red end. Nothing is judged while you play.</source>
   <translation>把麦克风或手机放在离钢琴一到两米处，与琴弦同高，打开琴盖。先弹一次最响的段落：电平应低于红色区域。弹奏时不作任何评判。</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>播放</translation>
  </message>
  <message>
   <source>Play at least {fewest} notes.</source>
   <translation>请至少弹 {fewest} 个音。</translation>
  </message>
  <message>
   <source>Play from the bar before the gap into the bar after it until they join.</source>
   <translation>从缺口前一小节弹到后一小节，直到连贯为止。</translation>
  </message>
  <message>
   <source>Play it once without pedal, then change the pedal just after each new harmony sounds.</source>
   <translation>先不用踏板弹一次，再在每个新和声响起后换踏板。</translation>
  </message>
  <message>
   <source>Play it slowly, hands apart, and check each note against the score.</source>
   <translation>分手慢弹，逐个音与乐谱核对。</translation>
  </message>
  <message>
   <source>Play it twice, with opposite moods, and listen to which is meant.</source>
   <translation>用相反的情绪各弹一次，听听哪一种才是想要的。</translation>
  </message>
  <message>
   <source>Play on a piano with nothing else sounding, or choose another file; notes and scores of this one mean little.</source>
   <translation>请在没有其他声音的情况下弹钢琴，或选择其他文件；从这个文件得到的音和分数意义不大。</translation>
  </message>
  <message>
   <source>Play on for half a minute or more, or open a longer take.</source>
   <translation>请至少弹半分钟，或打开更长的录音。</translation>
  </message>
  <message>
   <source>Play spot</source>
   <translation>播放此处</translation>
  </message>
  <message>
   <source>Play the &amp;whole take</source>
   <translation>播放整段录音(&amp;W)</translation>
  </message>
  <message>
   <source>Play the chord or run alone and listen for each of its notes, then bring it back into the bar.</source>
   <translation>单独弹这个和弦或快速音群，听清每个音，再放回小节里。</translation>
  </message>
  <message>
   <source>Play the melody alone, then the rest much softer under it.</source>
   <translation>单独弹旋律，再把其余部分轻得多地加在下面。</translation>
  </message>
  <message>
   <source>Play the stretch</source>
   <translation>播放这一段</translation>
  </message>
  <message>
   <source>Play the written notes slowly, hands apart, with the fingering you will keep, then again between the bars around them.</source>
   <translation>用固定的指法分手慢弹所写的音，再连同前后小节一起弹。</translation>
  </message>
  <message>
   <source>Played</source>
   <translation>已弹奏</translation>
  </message>
  <message>
   <source>Played in another octave or key (bar {first}).</source>
   <translation>在别的八度或调上弹奏（第 {first} 小节）。</translation>
  </message>
  <message>
   <source>Played in another octave or key (bars {first} to {last}).</source>
   <translation>在别的八度或调上弹奏（第 {first} 至 {last} 小节）。</translation>
  </message>
  <message>
   <source>Played on a built-in piano</source>
   <translation>由内置钢琴演奏</translation>
  </message>
  <message>
   <source>Played up to {share:.0%} of the score; the rest counts as missing in the overall score.</source>
   <translation>只弹到乐谱的 {share:.0%}；其余部分在总分中按漏弹计算。</translation>
  </message>
  <message>
   <source>Pleasant; intentions are audible, their effect is uneven.</source>
   <translation>悦耳；听得出意图，效果不一。</translation>
  </message>
  <message>
   <source>Plug it in again, then record again.</source>
   <translation>请重新插上，然后再录。</translation>
  </message>
  <message>
   <source>Plug it in, or choose another input.</source>
   <translation>请插上，或选择其他输入。</translation>
  </message>
  <message>
   <source>Point PIANO_SOUNDFONT at a whole SoundFont 2 file (.sf2), or unset it.</source>
   <translation>请让 PIANO_SOUNDFONT 指向完整的 SoundFont 2 文件（.sf2），或取消该设置。</translation>
  </message>
  <message>
   <source>Point it at the folder that holds percepiano/ and asap-subset/.</source>
   <translation>请指向包含 percepiano/ 和 asap-subset/ 的文件夹。</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>处理器 (CPU)</translation>
  </message>
  <message>
   <source>Progress of opening</source>
   <translation>打开进度</translation>
  </message>
  <message>
   <source>Progress of scoring</source>
   <translation>评分进度</translation>
  </message>
  <message>
   <source>Promote another bundle instead.</source>
   <translation>请改为启用其他模型。</translation>
  </message>
  <message>
   <source>Put the bundle before promoting or using it.</source>
   <translation>启用或使用之前，请先存入该模型。</translation>
  </message>
  <message>
   <source>R starts and stops · Alt+Left goes back</source>
   <translation>R 开始和停止 · Alt+左 返回</translation>
  </message>
  <message>
   <source>R stops and keeps the take · Esc discards it, after asking</source>
   <translation>R 停止并保留录音 · Esc 询问后放弃</translation>
  </message>
  <message>
   <source>R stops counting</source>
   <translation>R 停止预备拍</translation>
  </message>
  <message>
   <source>R&amp;ate</source>
   <translation>评分(&amp;A)</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>评分</translation>
  </message>
  <message>
   <source>Rate a &amp;folder…</source>
   <translation>为文件夹评分(&amp;F)…</translation>
  </message>
  <message>
   <source>Rate your &amp;takes</source>
   <translation>为你的录音评分(&amp;T)</translation>
  </message>
  <message>
   <source>Raters differ: a score is an estimate of a panel's mean opinion, not of the truth.</source>
   <translation>评分者各有不同：分数估计的是一组人的平均意见，而不是真相。</translation>
  </message>
  <message>
   <source>Read-only file system</source>
   <translation>只读文件系统</translation>
  </message>
  <message>
   <source>Reading recordings</source>
   <translation>正在读取录音</translation>
  </message>
  <message>
   <source>Reading the archive</source>
   <translation>正在读取归档</translation>
  </message>
  <message>
   <source>Reading the file</source>
   <translation>正在读取文件</translation>
  </message>
  <message>
   <source>Reading the other performances</source>
   <translation>正在读取其他演奏</translation>
  </message>
  <message>
   <source>Reading the score</source>
   <translation>正在读取乐谱</translation>
  </message>
  <message>
   <source>Reading the sound…</source>
   <translation>正在读取声音…</translation>
  </message>
  <message>
   <source>Reading the takes</source>
   <translation>正在读取录音</translation>
  </message>
  <message>
   <source>Reading {file}</source>
   <translation>正在读取 {file}</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>录制</translation>
  </message>
  <message>
   <source>Record a take</source>
   <translation>录音</translation>
  </message>
  <message>
   <source>Record again</source>
   <translation>重新录制</translation>
  </message>
  <message>
   <source>Record or export it again.</source>
   <translation>请重新录制或导出。</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>本机录音</translation>
  </message>
  <message>
   <source>Recording with a phone or microphone</source>
   <translation>用手机或麦克风录音</translation>
  </message>
  <message>
   <source>Recordings ({endings});;All files (*)</source>
   <translation>录音 ({endings});;所有文件 (*)</translation>
  </message>
  <message>
   <source>Reference {number} of {all}</source>
   <translation>参考演奏 {number}/{all}</translation>
  </message>
  <message>
   <source>References compared</source>
   <translation>已与参考演奏比较</translation>
  </message>
  <message>
   <source>References of the piece</source>
   <translation>曲目的参考演奏</translation>
  </message>
  <message>
   <source>Remove it: a bundle holds nothing that was not hashed when it was made.</source>
   <translation>请移除：模型只包含制作时登记过的文件。</translation>
  </message>
  <message>
   <source>Remove this folder and put the original bundle again.</source>
   <translation>请删除此文件夹，并重新存入原来的模型。</translation>
  </message>
  <message>
   <source>Rename it to .mid and open that.</source>
   <translation>请改名为 .mid 后打开。</translation>
  </message>
  <message>
   <source>Report on a take</source>
   <translation>录音报告</translation>
  </message>
  <message>
   <source>Report to print or to send</source>
   <translation>用于打印或发送的报告</translation>
  </message>
  <message>
   <source>Resonance of the room and noise of the mechanism.</source>
   <translation>房间的混响和机械的噪声。</translation>
  </message>
  <message>
   <source>Restore the log from a copy, or remove this one line.</source>
   <translation>请从备份恢复日志，或删除这一行。</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>查看</translation>
  </message>
  <message>
   <source>Rhythmic precision</source>
   <translation>节奏准确度</translation>
  </message>
  <message>
   <source>Roughly with the harmony; blurs at faster changes, gaps at wide leaps.</source>
   <translation>大致随和声；快换处模糊，大跳处有缺口。</translation>
  </message>
  <message>
   <source>Rubato that leads somewhere, ritardandi at cadences and a free choice of tempo.</source>
   <translation>有方向的 rubato、终止式处的渐慢和对速度的选择。</translation>
  </message>
  <message>
   <source>Sample rate</source>
   <translation>采样率</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Save it as UTF-8, or export it again from the notation program.</source>
   <translation>请存为 UTF-8，或从制谱软件重新导出。</translation>
  </message>
  <message>
   <source>Save its sound alone as M4A or WAV and open that; `ffmpeg -i FILM -vn -c:a copy SOUND.m4a` does it without loss.</source>
   <translation>请把声音单独存为 M4A 或 WAV 后打开；`ffmpeg -i FILM -vn -c:a copy SOUND.m4a` 可无损完成。</translation>
  </message>
  <message>
   <source>Say in a few words what this place does in the piece, and play it again with that.</source>
   <translation>用几个词说出这里在曲中的作用，带着它再弹一次。</translation>
  </message>
  <message>
   <source>Scales</source>
   <translation>评分项</translation>
  </message>
  <message>
   <source>Scales run from 0 to 100. A dot is the estimate, its bar the {percent} interval.</source>
   <translation>各项从 0 到 100。圆点是估计值，横条是 {percent} 区间。</translation>
  </message>
  <message>
   <source>Score this take</source>
   <translation>为此录音评分</translation>
  </message>
  <message>
   <source>Scorecard</source>
   <translation>评分卡</translation>
  </message>
  <message>
   <source>Scorecard for programs</source>
   <translation>供程序使用的评分卡</translation>
  </message>
  <message>
   <source>Scored</source>
   <translation>已评分</translation>
  </message>
  <message>
   <source>Scored as one stretch.</source>
   <translation>作为一段评分。</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>分数</translation>
  </message>
  <message>
   <source>Scores ({endings});;All files (*)</source>
   <translation>乐谱 ({endings});;所有文件 (*)</translation>
  </message>
  <message>
   <source>Scores are compared within one piece only. Choose a piece above; F2 names the piece of a take that has none.</source>
   <translation>只在同一曲目内比较分数。请在上面选择曲目；F2 可为录音的曲目命名。</translation>
  </message>
  <message>
   <source>Scores of both</source>
   <translation>两者的分数</translation>
  </message>
  <message>
   <source>Scoring was cancelled.</source>
   <translation>评分已取消。</translation>
  </message>
  <message>
   <source>Scoring with both models</source>
   <translation>正在用两个模型评分</translation>
  </message>
  <message>
   <source>Search takes</source>
   <translation>搜索录音</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>第二次</translation>
  </message>
  <message>
   <source>Secure, with small traces of effort.</source>
   <translation>稳妥，略见费力的痕迹。</translation>
  </message>
  <message>
   <source>See that the file can be read and that there is room for what it holds.</source>
   <translation>请确认文件可读，并且有足够空间存放其内容。</translation>
  </message>
  <message>
   <source>Shift+drag</source>
   <translation>Shift+拖动</translation>
  </message>
  <message>
   <source>Shift+wheel</source>
   <translation>Shift+滚轮</translation>
  </message>
  <message>
   <source>Show &amp;again what was meant</source>
   <translation>重新显示有意之处(&amp;A)</translation>
  </message>
  <message>
   <source>Show again</source>
   <translation>重新显示</translation>
  </message>
  <message>
   <source>Simulated</source>
   <translation>模拟</translation>
  </message>
  <message>
   <source>Sing the line, mark where you breathe, and play it as you sang it.</source>
   <translation>唱出旋律，标出呼吸处，照你唱的那样弹。</translation>
  </message>
  <message>
   <source>Slow down until only what is written sounds; then look where fingers brush.</source>
   <translation>放慢到只响起所写的音，再看手指擦到了哪里。</translation>
  </message>
  <message>
   <source>Soft</source>
   <translation>弱音</translation>
  </message>
  <message>
   <source>Soft pedal down {percent:.0f} % of the time.</source>
   <translation>弱音踏板在 {percent:.0f} % 的时间里踩下。</translation>
  </message>
  <message>
   <source>Softer than the references by {figure:.0f} of 127.</source>
   <translation>比参考演奏轻 {figure:.0f}（共 127）。</translation>
  </message>
  <message>
   <source>Some or all of what this model learned from was made by a program. It shows how the app works and says nothing about a pianist.</source>
   <translation>这个模型所学的部分或全部内容由程序生成。它只展示应用如何工作，不能说明演奏者的水平。</translation>
  </message>
  <message>
   <source>Something is missing</source>
   <translation>缺少某些内容</translation>
  </message>
  <message>
   <source>Sorted by</source>
   <translation>排序</translation>
  </message>
  <message>
   <source>Sorted by {order}</source>
   <translation>按{order}排序</translation>
  </message>
  <message>
   <source>Sost.</source>
   <translation>持音</translation>
  </message>
  <message>
   <source>Sostenuto pedal down {percent:.0f} % of the time.</source>
   <translation>持音踏板在 {percent:.0f} % 的时间里踩下。</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>声音</translation>
  </message>
  <message>
   <source>Sound alone</source>
   <translation>仅声音</translation>
  </message>
  <message>
   <source>Sound from a phone or microphone, or MIDI. Drop its score with it, and bars appear. See what you played, how it may sound to a listener and how sure that is, and where to look next. Everything stays on this computer.</source>
   <translation>手机或麦克风的声音，或 MIDI。连同乐谱一起拖入，就会显示小节。看看你弹了什么，听众可能怎么听、把握有多大，接下来该看哪里。一切都留在这台电脑上。</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>空间感</translation>
  </message>
  <message>
   <source>Speaks the language of the style like a native.</source>
   <translation>说这种风格的语言如同母语。</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>速度</translation>
  </message>
  <message>
   <source>Split it into shorter takes.</source>
   <translation>请分成较短的录音。</translation>
  </message>
  <message>
   <source>Spot &amp;ends here</source>
   <translation>选段到这里结束(&amp;E)</translation>
  </message>
  <message>
   <source>Spot begins &amp;here</source>
   <translation>选段从这里开始(&amp;H)</translation>
  </message>
  <message>
   <source>Spot {start} to {end}</source>
   <translation>选段 {start} 到 {end}</translation>
  </message>
  <message>
   <source>Standard deviation {sigma:.1f}.</source>
   <translation>标准差 {sigma:.1f}。</translation>
  </message>
  <message>
   <source>Start it in a desktop session, or without a screen under `xvfb-run piano app`.</source>
   <translation>请在桌面会话中启动，或在没有屏幕时用 `xvfb-run piano app`。</translation>
  </message>
  <message>
   <source>Start two bars earlier and play on through this place without going back, slowly enough that nothing stops you.</source>
   <translation>提前两小节开始，不回头地弹过这里，慢到没有什么会让你停下。</translation>
  </message>
  <message>
   <source>Steady with small unevenness; freedom in time is mostly intended.</source>
   <translation>稳定，略有不匀；自由大多是有意的。</translation>
  </message>
  <message>
   <source>Stereo</source>
   <translation>立体声</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <source>Stop playing</source>
   <translation>停止播放</translation>
  </message>
  <message>
   <source>Stretches of 20 to 30 seconds come in random order and without their names. Listen to each one as often as you like and say what you hear on twelve scales. Every answer is kept as you give it. Some stretches come back after a week, so that you can see how far you agree with yourself. Nothing leaves this computer unless you export it.</source>
   <translation>20 到 30 秒的段落以随机顺序出现，不显示名称。每段想听几次都可以，然后在十二项上说出你听到的。每个回答都即时保存。有些段落一周后会再次出现，让你看到与自己的一致程度。除非你导出，任何内容都不会离开这台电脑。</translation>
  </message>
  <message numerus="yes">
   <source>Stuttered {n} times.</source>
   <translation>
    <numerusform>卡顿重弹 {n} 次。</numerusform>
   </translation>
  </message>
  <message>
   <source>Stylistic appropriateness</source>
   <translation>风格得当</translation>
  </message>
  <message>
   <source>Sustain</source>
   <translation>延音踏板</translation>
  </message>
  <message>
   <source>Sustain pedal down {percent:.0f} % of the time.</source>
   <translation>延音踏板在 {percent:.0f} % 的时间里踩下。</translation>
  </message>
  <message>
   <source>Tab moves from control to control.</source>
   <translation>Tab 键在控件之间移动。</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Tags and n&amp;otes…</source>
   <translation>标签与笔记(&amp;O)…</translation>
  </message>
  <message>
   <source>Tags and notes</source>
   <translation>标签与笔记</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>录音</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>录音列表</translation>
  </message>
  <message>
   <source>Takes can be shown but not scored: {what} {remedy}</source>
   <translation>录音可以显示，但无法评分：{what}{remedy}</translation>
  </message>
  <message>
   <source>Taking the takes in</source>
   <translation>正在导入录音</translation>
  </message>
  <message>
   <source>Tempo</source>
   <translation>速度</translation>
  </message>
  <message>
   <source>Tempo {low:.0f} to {high:.0f} quarter notes a minute, median {median:.0f}.</source>
   <translation>速度：每分钟 {low:.0f} 到 {high:.0f} 个四分音符，中位数 {median:.0f}。</translation>
  </message>
  <message>
   <source>Tempo, touch, ornament, pedal and freedom that suit the period and the composer.</source>
   <translation>合乎时代与作曲家的速度、触键、装饰、踏板和自由。</translation>
  </message>
  <message>
   <source>The background is only {distance:.0f} dB below the music. Move the microphone nearer to the piano and away from the lid and fans, close the windows, and record again.</source>
   <translation>背景噪声只比音乐低 {distance:.0f} dB。请把麦克风移近钢琴，远离琴盖和风扇，关上窗户，然后重新录音。</translation>
  </message>
  <message>
   <source>The bars of this piece cannot be shown</source>
   <translation>无法显示这首曲子的小节</translation>
  </message>
  <message>
   <source>The best that works here</source>
   <translation>此处可用的最佳设备</translation>
  </message>
  <message>
   <source>The comparison was not exported</source>
   <translation>比较未导出</translation>
  </message>
  <message>
   <source>The comparison was written to {file}.</source>
   <translation>比较已写入 {file}。</translation>
  </message>
  <message>
   <source>The disk takes no more ({reason}).</source>
   <translation>磁盘无法再写入（{reason}）。</translation>
  </message>
  <message>
   <source>The disk was too slow for the sound.</source>
   <translation>磁盘速度跟不上声音。</translation>
  </message>
  <message>
   <source>The file holds no sustain pedal. If one was used, it was not recorded, and what is said about pedal and articulation does not hold.</source>
   <translation>文件中没有延音踏板。如果用过，它没有被录下，关于踏板和奏法的结论不成立。</translation>
  </message>
  <message>
   <source>The file is no longer at {file}. Open it where it lies now, and the take is found again.</source>
   <translation>文件已不在 {file}。请从它现在的位置打开，就能重新找到这次录音。</translation>
  </message>
  <message>
   <source>The file is no longer at {media}. Add it again.</source>
   <translation>文件已不在 {media}。请重新添加。</translation>
  </message>
  <message>
   <source>The file {file} has changed since its scores were made. Open it again.</source>
   <translation>文件 {file} 在评分之后已更改。请重新打开。</translation>
  </message>
  <message>
   <source>The file {media} has changed. Add it again.</source>
   <translation>文件 {media} 已更改。请重新添加。</translation>
  </message>
  <message>
   <source>The file's ending does not fit: it is {misnamed}. Rename it.</source>
   <translation>文件扩展名不符：它是 {misnamed}。请改名。</translation>
  </message>
  <message>
   <source>The first accelerator that onnxruntime offers here.</source>
   <translation>onnxruntime 在此提供的第一个加速器。</translation>
  </message>
  <message>
   <source>The folder of this take is gone. Delete the take, or put its folder back.</source>
   <translation>这次录音的文件夹不见了。请删除这次录音，或把文件夹放回原处。</translation>
  </message>
  <message>
   <source>The inputs cannot be listed</source>
   <translation>无法列出输入</translation>
  </message>
  <message>
   <source>The installed onnxruntime offers no accelerator that this program uses.</source>
   <translation>已安装的 onnxruntime 没有本程序可用的加速器。</translation>
  </message>
  <message>
   <source>The instrument, its tuning and the recording.</source>
   <translation>乐器、调律和录音。</translation>
  </message>
  <message>
   <source>The keyboard is not connected any more.</source>
   <translation>键盘已断开连接。</translation>
  </message>
  <message>
   <source>The left channel is silent, so only the right one is judged. Check its microphone and cable, or record in mono.</source>
   <translation>左声道无声，因此只评判右声道。请检查其麦克风和线缆，或用单声道录音。</translation>
  </message>
  <message>
   <source>The library was not exported</source>
   <translation>录音库未导出</translation>
  </message>
  <message>
   <source>The loudness of the recording, and how much range the piece asks for.</source>
   <translation>录音的音量，以及乐曲要求的力度范围。</translation>
  </message>
  <message>
   <source>The main touches are there but inconsistent, above all in the weaker hand.</source>
   <translation>主要触键都有但不一致，弱手尤甚。</translation>
  </message>
  <message>
   <source>The metre is clear, but there is rushing, hesitation or uneven figuration.</source>
   <translation>拍子清楚，但有赶、迟疑或音型不匀。</translation>
  </message>
  <message>
   <source>The microphone stopped sending.</source>
   <translation>麦克风停止传送声音。</translation>
  </message>
  <message>
   <source>The model cannot be used</source>
   <translation>无法使用该模型</translation>
  </message>
  <message>
   <source>The model gave no finite answer for this performance.</source>
   <translation>模型对这次演奏没有给出有效结果。</translation>
  </message>
  <message>
   <source>The notes lie too far apart: no stretch holds enough of them to be judged.</source>
   <translation>音符过于稀疏：没有一段包含足够的音可供评判。</translation>
  </message>
  <message>
   <source>The notes were transcribed from sound: some are missed or invented, loudness is relative, and the pedal is hardly heard.</source>
   <translation>音符由声音转录而来：有些被遗漏或凭空出现，响度是相对的，踏板几乎听不出。</translation>
  </message>
  <message>
   <source>The piece is hard to recognize: wrong or missing notes in almost every bar.</source>
   <translation>几乎听不出是什么曲子：差不多每小节都有错音或漏音。</translation>
  </message>
  <message>
   <source>The piece is out of reach at this time.</source>
   <translation>目前还够不着这首曲子。</translation>
  </message>
  <message>
   <source>The playing is too unlike what listeners rated for the model to say what they would.</source>
   <translation>演奏与听众评过的差别太大，模型无法推断他们会怎么说。</translation>
  </message>
  <message>
   <source>The pulse breaks at difficult places; runs are lumpy and rests are skipped.</source>
   <translation>难处律动中断；快速音群不匀，休止被跳过。</translation>
  </message>
  <message>
   <source>The recording could not begin</source>
   <translation>录音无法开始</translation>
  </message>
  <message>
   <source>The recording is not complete</source>
   <translation>录音不完整</translation>
  </message>
  <message>
   <source>The recording is very quiet ({loud_db:.0f} dB). Raise the recording level or move the microphone nearer to the piano.</source>
   <translation>录音音量很小（{loud_db:.0f} dB）。请提高录音电平，或把麦克风移近钢琴。</translation>
  </message>
  <message>
   <source>The recording itself</source>
   <translation>录音本身</translation>
  </message>
  <message>
   <source>The recording lasts {duration_s:.1f} s. Record at least {least_s:.0f} s, better half a minute.</source>
   <translation>录音只有 {duration_s:.1f} 秒。请至少录 {least_s:.0f} 秒，最好半分钟。</translation>
  </message>
  <message>
   <source>The recording of {when} from “{device}” is kept, but could not be read yet.</source>
   <translation>{when} 从“{device}”录的音已保存，但还无法读取。</translation>
  </message>
  <message>
   <source>The recording of {when} from “{device}” was cut off. At most its last second is missing.</source>
   <translation>{when} 来自“{device}”的录音被中断。最多缺少最后一秒。</translation>
  </message>
  <message>
   <source>The recording that was cut off cannot be opened</source>
   <translation>无法打开被中断的录音</translation>
  </message>
  <message>
   <source>The references of this piece cannot be used</source>
   <translation>无法使用该曲目的参考演奏</translation>
  </message>
  <message>
   <source>The references of your pieces cannot be kept</source>
   <translation>无法保存您曲目的参考演奏</translation>
  </message>
  <message>
   <source>The references' keys were recorded. What was heard from sound is partly misheard, which costs points that they did not lose, so it is not held beside them.</source>
   <translation>参考演奏记录的是琴键。从声音听写的内容有一部分会听错，因而失去参考演奏没有失去的分数，所以不与它们比较。</translation>
  </message>
  <message>
   <source>The rest of the app goes on without a picture of the bar.</source>
   <translation>应用的其余部分照常运行，只是没有这一小节的谱面。</translation>
  </message>
  <message>
   <source>The right channel is silent, so only the left one is judged. Check its microphone and cable, or record in mono.</source>
   <translation>右声道无声，因此只评判左声道。请检查其麦克风和线缆，或用单声道录音。</translation>
  </message>
  <message>
   <source>The score of this recording cannot be used</source>
   <translation>无法使用此录音的乐谱</translation>
  </message>
  <message>
   <source>The sound cannot be drawn: {what}</source>
   <translation>无法绘制声音：{what}</translation>
  </message>
  <message>
   <source>The sound is clipped in {flat_tops} places, the first at {place}. Lower the recording level or move the microphone away from the piano, and record again: loudness cannot be judged there.</source>
   <translation>声音有 {flat_tops} 处削波，首次在 {place}。请降低录音电平或把麦克风移离钢琴，然后重新录音：那些地方的力度无法评判。</translation>
  </message>
  <message>
   <source>The take was exported.</source>
   <translation>录音已导出。</translation>
  </message>
  <message>
   <source>The take was not exported</source>
   <translation>录音未导出</translation>
  </message>
  <message>
   <source>The text is mostly there; a listener notices slips every few bars.</source>
   <translation>音大体都在；每隔几小节就能听出失误。</translation>
  </message>
  <message>
   <source>There is a mains hum of {frequency} Hz. Move the microphone and its cable away from power supplies and lamps, or run the recorder on its battery.</source>
   <translation>有 {frequency} Hz 的电源哼声。请让麦克风和线缆远离电源适配器和灯，或用电池供电录音。</translation>
  </message>
  <message>
   <source>There is no microphone and no MIDI keyboard here. Plug one in and choose “Look again”, or record with a phone and open the file.</source>
   <translation>这里没有麦克风，也没有 MIDI 键盘。请接上一个并选择“重新查找输入”，或用手机录音后打开文件。</translation>
  </message>
  <message>
   <source>There is no other take to compare with. Open or record another one first.</source>
   <translation>没有其他录音可比较。请先打开或录制一个。</translation>
  </message>
  <message>
   <source>There is nothing to hear. Check that the right microphone is chosen and not muted, and record again.</source>
   <translation>什么也听不到。请检查是否选对了麦克风、是否静音，然后重新录音。</translation>
  </message>
  <message>
   <source>These performances cannot be compared with</source>
   <translation>无法与这些演奏比较</translation>
  </message>
  <message>
   <source>These references are not kept: nobody named the piece. Name it on the page of takes.</source>
   <translation>这些参考演奏未保存：曲目没有名称。请在录音页面为其命名。</translation>
  </message>
  <message>
   <source>These takes cannot be compared</source>
   <translation>无法比较这些录音</translation>
  </message>
  <message>
   <source>They rest on different evidence and cannot be compared.</source>
   <translation>它们的依据不同，无法比较。</translation>
  </message>
  <message>
   <source>This cannot be rated</source>
   <translation>无法为此评分</translation>
  </message>
  <message>
   <source>This computer takes in no MIDI at the moment, so a keyboard cannot be recorded by its keys. A microphone hears it, and a MIDI file that it saved can be opened.</source>
   <translation>这台电脑目前无法接收 MIDI，因此不能直接录下键盘弹奏的按键。可以用麦克风录音，也可以打开键盘自己保存的 MIDI 文件。</translation>
  </message>
  <message>
   <source>This does not seem to be what {names} plays: nothing is compared with it.</source>
   <translation>这似乎不是 {names} 所弹的乐曲：不与之比较。</translation>
  </message>
  <message>
   <source>This does not sound like a piano: many of the notes are barely heard as such.</source>
   <translation>听起来不像钢琴：许多音几乎听不出是钢琴音。</translation>
  </message>
  <message>
   <source>This file cannot be opened</source>
   <translation>无法打开此文件</translation>
  </message>
  <message>
   <source>This input sends nothing at all. It may be muted, or it is not the one the piano is heard by.</source>
   <translation>这个输入完全没有信号。它可能被静音，或不是收录钢琴的那一个。</translation>
  </message>
  <message>
   <source>This is a fault in the app</source>
   <translation>这是应用的错误</translation>
  </message>
  <message>
   <source>This model also learned from the notation ({known} of {features} features); it is not known here, so they are left out.</source>
   <translation>此模型也从乐谱中学习（{features} 个特征中的 {known} 个）；这里没有乐谱，因此略去这些特征。</translation>
  </message>
  <message>
   <source>This model brings no references for this score.</source>
   <translation>此模型没有为该分数提供参考演奏。</translation>
  </message>
  <message>
   <source>This model cannot be used</source>
   <translation>无法使用此模型</translation>
  </message>
  <message>
   <source>This model learned from made-up performances and simulated raters: no person's opinion stands behind its numbers.</source>
   <translation>这个模型学自编造的演奏和模拟的评分者：它的数字背后没有任何人的意见。</translation>
  </message>
  <message>
   <source>This needs other performances of the music, their keys recorded.</source>
   <translation>这需要同一乐曲的其他演奏，并且记录了琴键。</translation>
  </message>
  <message>
   <source>This needs the notation of what was played.</source>
   <translation>这需要所弹内容的乐谱。</translation>
  </message>
  <message>
   <source>This page is shown</source>
   <translation>正在显示此页</translation>
  </message>
  <message>
   <source>This playing is unlike anything the model learned from; intervals are wider, and the scores may still be off.</source>
   <translation>这样的演奏与模型学过的都不相像；区间更宽，分数仍可能有偏差。</translation>
  </message>
  <message>
   <source>This score cannot be used</source>
   <translation>无法使用此乐谱</translation>
  </message>
  <message>
   <source>This take cannot be played</source>
   <translation>无法播放此录音</translation>
  </message>
  <message>
   <source>This take could not be scored</source>
   <translation>无法为此录音评分</translation>
  </message>
  <message>
   <source>Timbre brightness</source>
   <translation>音色明暗</translation>
  </message>
  <message>
   <source>Timbre depth</source>
   <translation>音色深度</translation>
  </message>
  <message>
   <source>Timbre loudness</source>
   <translation>音色响度</translation>
  </message>
  <message>
   <source>Timbre variety</source>
   <translation>音色变化</translation>
  </message>
  <message>
   <source>Timing</source>
   <translation>时间控制</translation>
  </message>
  <message>
   <source>To try: {advice}</source>
   <translation>试试：{advice}</translation>
  </message>
  <message>
   <source>Together with the keyboard {name}</source>
   <translation>与键盘 {name} 一起</translation>
  </message>
  <message>
   <source>Tone quality</source>
   <translation>音色质量</translation>
  </message>
  <message>
   <source>Too loud: the sound is cut off. Turn the level down or move the microphone away.</source>
   <translation>太响：声音被削平。请调低音量或把麦克风移远。</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>工具</translation>
  </message>
  <message>
   <source>Trained on {corpora}. Bundle {hash}. {note}</source>
   <translation>学习自 {corpora}。模型 {hash}。{note}</translation>
  </message>
  <message>
   <source>Trend</source>
   <translation>趋势</translation>
  </message>
  <message>
   <source>Trust the piano roll and your ears more than these numbers.</source>
   <translation>请更相信钢琴卷帘和你的耳朵，而不是这些数字。</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>再试一次</translation>
  </message>
  <message>
   <source>Try again. If it happens again, close other programs: the memory may be full.</source>
   <translation>请再试一次。如果再次发生，请关闭其他程序：内存可能已满。</translation>
  </message>
  <message>
   <source>Two models on the same take</source>
   <translation>同一录音上的两个模型</translation>
  </message>
  <message>
   <source>Two takes</source>
   <translation>两次录音</translation>
  </message>
  <message>
   <source>Under control at a moderate demand, with audible effort.</source>
   <translation>中等要求下可控，听得出费力。</translation>
  </message>
  <message>
   <source>Unevenness</source>
   <translation>不均匀</translation>
  </message>
  <message>
   <source>Unnoticed and indispensable: harmony, line and colour all profit.</source>
   <translation>不被察觉却不可缺：和声、旋律线、色彩都受益。</translation>
  </message>
  <message>
   <source>Unpack it and open the sound inside.</source>
   <translation>请解压后打开其中的声音文件。</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>不确定</translation>
  </message>
  <message>
   <source>Unsure about {scale}</source>
   <translation>对{scale}不确定</translation>
  </message>
  <message>
   <source>Update onnxruntime, or export the bundle again.</source>
   <translation>请更新 onnxruntime，或重新导出模型。</translation>
  </message>
  <message>
   <source>Update the program, or export the bundle again with this one.</source>
   <translation>请更新程序，或用本程序重新导出模型。</translation>
  </message>
  <message>
   <source>Use a bundle made with this version, or the version that made this one.</source>
   <translation>请使用本版本制作的模型，或制作此模型的程序版本。</translation>
  </message>
  <message>
   <source>Use a recording of your own, or an unprotected copy.</source>
   <translation>请使用自己的录音或未加保护的副本。</translation>
  </message>
  <message>
   <source>Use it to try the app, not to judge playing.</source>
   <translation>请用它来试用应用，不要用来评判演奏。</translation>
  </message>
  <message>
   <source>Use {lowest} to {highest}; 44100 or 48000 are usual.</source>
   <translation>请使用 {lowest} 至 {highest}；通常为 44100 或 48000。</translation>
  </message>
  <message>
   <source>Voicing</source>
   <translation>声部层次</translation>
  </message>
  <message numerus="yes">
   <source>Waited {n} times, the longest {seconds:.1f} s ({beats:.1f} quarter notes).</source>
   <translation>
    <numerusform>停顿 {n} 次，最长 {seconds:.1f} 秒（{beats:.1f} 个四分音符）。</numerusform>
   </translation>
  </message>
  <message>
   <source>Was the loudness under control?</source>
   <translation>力度是否得到控制？</translation>
  </message>
  <message>
   <source>Was the sound balanced, full and unforced?</source>
   <translation>声音是否平衡、饱满、不勉强？</translation>
  </message>
  <message>
   <source>Was the timing under control?</source>
   <translation>时间是否得到控制？</translation>
  </message>
  <message>
   <source>Were notes joined and separated on purpose?</source>
   <translation>音符的连与断是否有意为之？</translation>
  </message>
  <message>
   <source>Were the choices convincing?</source>
   <translation>这些选择有说服力吗？</translation>
  </message>
  <message>
   <source>Were the right notes played?</source>
   <translation>弹的音对吗？</translation>
  </message>
  <message>
   <source>What computes</source>
   <translation>由什么计算</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>你想做什么？</translation>
  </message>
  <message>
   <source>What listeners would be expected to say.</source>
   <translation>听众可能会怎么说。</translation>
  </message>
  <message>
   <source>What raters played by a program would say; no one listened.</source>
   <translation>由程序扮演的评分者会怎么说；没有人听过。</translation>
  </message>
  <message>
   <source>What that means</source>
   <translation>这意味着什么</translation>
  </message>
  <message>
   <source>What the library holds of this take makes no sense ({reason}).</source>
   <translation>录音库中关于这次录音的内容没有意义（{reason}）。</translation>
  </message>
  <message>
   <source>What was played</source>
   <translation>弹奏内容</translation>
  </message>
  <message>
   <source>What was recorded here and every score of it is deleted for good. A file that was opened from elsewhere stays where it is.</source>
   <translation>在这里录下的内容及其所有分数将被永久删除。从别处打开的文件保留在原处。</translation>
  </message>
  <message>
   <source>What was recorded is deleted for good.</source>
   <translation>录下的内容将被永久删除。</translation>
  </message>
  <message>
   <source>What was recorded is kept. Free space and start the app again.</source>
   <translation>已录的内容都保留着。请腾出空间并重新启动应用。</translation>
  </message>
  <message>
   <source>What was recorded, {time}, is saved.</source>
   <translation>已录下的 {time} 已保存。</translation>
  </message>
  <message>
   <source>What you meant could not be kept</source>
   <translation>无法保存你的说明</translation>
  </message>
  <message>
   <source>Where it runs</source>
   <translation>运行于</translation>
  </message>
  <message>
   <source>Where to look</source>
   <translation>该看哪里</translation>
  </message>
  <message>
   <source>Where to practise</source>
   <translation>该练哪里</translation>
  </message>
  <message>
   <source>Where you can, record the keyboard as MIDI instead.</source>
   <translation>如果可以，请改为把键盘录成 MIDI。</translation>
  </message>
  <message>
   <source>Whether you would have chosen the same goal for the phrase.</source>
   <translation>你是否会为乐句选同样的目标。</translation>
  </message>
  <message>
   <source>Whole take</source>
   <translation>整段录音</translation>
  </message>
  <message>
   <source>Within both intervals: up to {noise:.0f} is no difference.</source>
   <translation>在两个区间之内：相差不超过 {noise:.0f} 不算差异。</translation>
  </message>
  <message>
   <source>Without its score what is easy to play looks better, so players of other pieces are no measure.</source>
   <translation>没有乐谱时，容易弹的曲子看起来更好，因此其他曲目的演奏者不能作为衡量标准。</translation>
  </message>
  <message>
   <source>Without its score wrong and missed notes are not heard, and what is easy to play looks better: compare these numbers between takes of one piece, not across pieces.</source>
   <translation>没有乐谱就听不出错音和漏音，容易的曲子会显得更好：请在同一曲目的录音之间比较这些数字，不要跨曲目比较。</translation>
  </message>
  <message>
   <source>Without the score of both takes it is not known which bars went better; listen, and look at tempo and loudness.</source>
   <translation>两次录音没有共同的乐谱，无法得知哪些小节更好；请听一听，并看速度和响度。</translation>
  </message>
  <message>
   <source>Writing the last of it…</source>
   <translation>正在写入最后的内容…</translation>
  </message>
  <message>
   <source>Writing the library</source>
   <translation>正在写入录音库</translation>
  </message>
  <message>
   <source>Wrong notes, and whether the feeling suits the style.</source>
   <translation>错音，以及情感是否合乎风格。</translation>
  </message>
  <message>
   <source>Wrong, missing and added notes; stumbles and repeated starts.</source>
   <translation>错音、漏音和多余的音；磕绊和重来。</translation>
  </message>
  <message numerus="yes">
   <source>You rated {n} stretches twice. Your answers differ by {points:.0f} points on average.</source>
   <translation>
    <numerusform>你有 {n} 段评了两次。你的回答平均相差 {points:.0f} 分。</numerusform>
   </translation>
  </message>
  <message>
   <source>Your file was not changed. Please report it with the text the terminal shows.</source>
   <translation>你的文件没有被更改。请连同终端显示的文字一起报告。</translation>
  </message>
  <message>
   <source>Your library of takes cannot be used</source>
   <translation>无法使用你的录音库</translation>
  </message>
  <message>
   <source>Your name as a rater</source>
   <translation>你作为评分者的名字</translation>
  </message>
  <message>
   <source>Your own taste in tempo; technical accidents.</source>
   <translation>你自己对速度的喜好；技术意外。</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>放大(&amp;I)</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>缩小(&amp;O)</translation>
  </message>
  <message>
   <source>Zoom at the pointer</source>
   <translation>在指针处缩放</translation>
  </message>
  <message>
   <source>Zoom keys</source>
   <translation>缩放琴键</translation>
  </message>
  <message>
   <source>`{part}`: no numbers below {seconds:g} s or {notes} notes.</source>
   <translation>`{part}`：少于 {seconds:g} 秒或 {notes} 个音时不给分。</translation>
  </message>
  <message>
   <source>`{part}`: no numbers below {seconds:g} s or {notes} notes; above {longest:g} s, the mean over windows of {window:g} s.</source>
   <translation>`{part}`：少于 {seconds:g} 秒或 {notes} 个音时不给分；超过 {longest:g} 秒时取 {window:g} 秒窗口的平均。</translation>
  </message>
  <message>
   <source>`{part}`: silent where the overall score is below {score:.0f}, since those who rated heard no such playing.</source>
   <translation>`{part}`：总分低于 {score:.0f} 时不作评价，因为评分者没有听过这样的演奏。</translation>
  </message>
  <message>
   <source>`{part}`: silent where the playing is unlike what it learned from.</source>
   <translation>`{part}`：演奏与它所学的不相似时，不作评价。</translation>
  </message>
  <message>
   <source>`{part}`: silent where the playing is {times:g} times as far from what it learned from as where a warning begins.</source>
   <translation>`{part}`：演奏与它所学的距离达到警告起点的 {times:g} 倍时，不作评价。</translation>
  </message>
  <message>
   <source>a FLAC file</source>
   <translation>FLAC 文件</translation>
  </message>
  <message>
   <source>a MIDI file</source>
   <translation>MIDI 文件</translation>
  </message>
  <message>
   <source>a PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>a WAV or other RIFF file</source>
   <translation>WAV 或其他 RIFF 文件</translation>
  </message>
  <message>
   <source>a file of the library cannot be read ({reason}).</source>
   <translation>无法读取曲库中的一个文件（{reason}）。</translation>
  </message>
  <message>
   <source>a form of yours cannot be read ({reason}).</source>
   <translation>你的一份评分表无法读取（{reason}）。</translation>
  </message>
  <message>
   <source>a nameless format</source>
   <translation>无名格式</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>图片</translation>
  </message>
  <message>
   <source>a promotion needs a channel.</source>
   <translation>启用需要一个通道。</translation>
  </message>
  <message>
   <source>a sample is not a finite number.</source>
   <translation>有一个采样不是有限数。</translation>
  </message>
  <message>
   <source>a sound file</source>
   <translation>声音文件</translation>
  </message>
  <message>
   <source>a web page</source>
   <translation>网页</translation>
  </message>
  <message>
   <source>a zip archive (perhaps compressed MusicXML)</source>
   <translation>ZIP 归档（可能是压缩的 MusicXML）</translation>
  </message>
  <message>
   <source>an MP3 file</source>
   <translation>MP3 文件</translation>
  </message>
  <message>
   <source>an Ogg file</source>
   <translation>Ogg 文件</translation>
  </message>
  <message>
   <source>an XML file</source>
   <translation>XML 文件</translation>
  </message>
  <message>
   <source>around the flow of the music</source>
   <translation>围绕音乐的流动</translation>
  </message>
  <message>
   <source>as fast</source>
   <translation>一样快</translation>
  </message>
  <message>
   <source>as loud</source>
   <translation>一样响</translation>
  </message>
  <message>
   <source>balanced</source>
   <translation>平衡</translation>
  </message>
  <message>
   <source>bar {bar}, beat {beat:g}</source>
   <translation>第 {bar} 小节第 {beat:g} 拍</translation>
  </message>
  <message>
   <source>bar {first} is not in this score.</source>
   <translation>此乐谱中没有第 {first} 小节。</translation>
  </message>
  <message>
   <source>bars {first} to {last} of {title}</source>
   <translation>{title} 第 {first} 至 {last} 小节</translation>
  </message>
  <message>
   <source>blurred</source>
   <translation>模糊</translation>
  </message>
  <message>
   <source>bright</source>
   <translation>明亮</translation>
  </message>
  <message>
   <source>calls {dimension!r} overall, which is no dimension.</source>
   <translation>把 {dimension!r} 当作总分，但它不是维度。</translation>
  </message>
  <message>
   <source>can be read for {heard_s:.1f} s of {promised_s:.1f} s only ({reason}).</source>
   <translation>{promised_s:.1f} 秒中只能读取 {heard_s:.1f} 秒（{reason}）。</translation>
  </message>
  <message>
   <source>can be read for {heard_s:.1f} s only ({reason}).</source>
   <translation>只能读取 {heard_s:.1f} 秒（{reason}）。</translation>
  </message>
  <message>
   <source>cannot be decoded as {name} ({reason}).</source>
   <translation>无法按 {name} 解码（{reason}）。</translation>
  </message>
  <message>
   <source>cannot be read ({reason}).</source>
   <translation>无法读取（{reason}）。</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>干净</translation>
  </message>
  <message>
   <source>clicks ended</source>
   <translation>节拍声已结束</translation>
  </message>
  <message>
   <source>colourful</source>
   <translation>多彩</translation>
  </message>
  <message>
   <source>computes here</source>
   <translation>在这里计算</translation>
  </message>
  <message>
   <source>convincing</source>
   <translation>有说服力</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>暗</translation>
  </message>
  <message>
   <source>did not start.</source>
   <translation>未能启动。</translation>
  </message>
  <message>
   <source>disproportioned</source>
   <translation>失衡</translation>
  </message>
  <message>
   <source>does not name {name}.</source>
   <translation>没有列出 {name}。</translation>
  </message>
  <message>
   <source>does not show {name!r}, which is no output of {part}.</source>
   <translation>不显示 {name!r}，但它不是 {part} 的输出。</translation>
  </message>
  <message>
   <source>dramatic, expressive</source>
   <translation>富戏剧性和表现力</translation>
  </message>
  <message>
   <source>drums</source>
   <translation>打击乐</translation>
  </message>
  <message>
   <source>even</source>
   <translation>均匀</translation>
  </message>
  <message>
   <source>excellent</source>
   <translation>优秀</translation>
  </message>
  <message>
   <source>excerpts of 8 to 32 bars by competition pianists (ASAP)</source>
   <translation>比赛钢琴家演奏的 8 至 32 小节片段（ASAP）</translation>
  </message>
  <message>
   <source>expected {wanted}, found {found}.</source>
   <translation>应为 {wanted}，实为 {found}。</translation>
  </message>
  <message>
   <source>expert ratings</source>
   <translation>专家评分</translation>
  </message>
  <message>
   <source>extra</source>
   <translation>多余</translation>
  </message>
  <message>
   <source>fast paced</source>
   <translation>快</translation>
  </message>
  <message>
   <source>feature</source>
   <translation>特征</translation>
  </message>
  <message>
   <source>flat</source>
   <translation>平淡</translation>
  </message>
  <message>
   <source>gives neither an output nor a reason for {dimension}.</source>
   <translation>对 {dimension} 既没有输出也没有原因。</translation>
  </message>
  <message>
   <source>graph</source>
   <translation>计算图</translation>
  </message>
  <message>
   <source>hard, solid</source>
   <translation>硬而实</translation>
  </message>
  <message>
   <source>has changed since the bundle was made.</source>
   <translation>自模型制作以来已被更改。</translation>
  </message>
  <message>
   <source>has format version {version!r}; this program reads version {format_version}.</source>
   <translation>格式版本为 {version!r}；本程序读取版本 {format_version}。</translation>
  </message>
  <message>
   <source>has windows of {shape} and frequency bins {first} to {end}, which do not fit frames of {length} samples.</source>
   <translation>窗口为 {shape}，频率为 {first} 到 {end}，与 {length} 个采样的帧不符。</translation>
  </message>
  <message>
   <source>has {channels} channels.</source>
   <translation>有 {channels} 个声道。</translation>
  </message>
  <message>
   <source>has {sample_rate} samples a second.</source>
   <translation>每秒 {sample_rate} 个采样。</translation>
  </message>
  <message>
   <source>heard from sound</source>
   <translation>由声音听出</translation>
  </message>
  <message>
   <source>high energy</source>
   <translation>活力高</translation>
  </message>
  <message>
   <source>holds no sound: its length is zero.</source>
   <translation>没有声音：长度为零。</translation>
  </message>
  <message>
   <source>holds no spectrum.</source>
   <translation>不含频谱。</translation>
  </message>
  <message>
   <source>holds samples that are not numbers, the first at {first_s:.3f} s.</source>
   <translation>含有非数值的采样，首个在 {first_s:.3f} 秒处。</translation>
  </message>
  <message>
   <source>honest</source>
   <translation>朴实</translation>
  </message>
  <message>
   <source>imaginative</source>
   <translation>富想象力</translation>
  </message>
  <message>
   <source>is Windows Media.</source>
   <translation>是 Windows Media。</translation>
  </message>
  <message>
   <source>is a MIDI file, not sound.</source>
   <translation>是 MIDI 文件，不是声音。</translation>
  </message>
  <message>
   <source>is a Matroska or WebM container.</source>
   <translation>是 Matroska 或 WebM 文件。</translation>
  </message>
  <message>
   <source>is a PDF document.</source>
   <translation>是 PDF 文档。</translation>
  </message>
  <message>
   <source>is a SoundFont of more than 2 GiB.</source>
   <translation>是超过 2 GiB 的 SoundFont。</translation>
  </message>
  <message>
   <source>is a SoundFont of which the end is missing.</source>
   <translation>是缺少结尾的 SoundFont。</translation>
  </message>
  <message>
   <source>is a SoundFont that cannot be played ({reason}).</source>
   <translation>是无法播放的 SoundFont（{reason}）。</translation>
  </message>
  <message>
   <source>is a SoundFont that does not finish playing.</source>
   <translation>是播放不完的 SoundFont。</translation>
  </message>
  <message>
   <source>is a ZIP archive.</source>
   <translation>是 ZIP 归档。</translation>
  </message>
  <message>
   <source>is a pointer of Git LFS.</source>
   <translation>是 Git LFS 的指针文件。</translation>
  </message>
  <message>
   <source>is a score, not a performance.</source>
   <translation>是乐谱，不是演奏。</translation>
  </message>
  <message>
   <source>is a telephone recording (AMR).</source>
   <translation>是电话录音（AMR）。</translation>
  </message>
  <message>
   <source>is a video.</source>
   <translation>是视频。</translation>
  </message>
  <message>
   <source>is a web page or XML, perhaps of a failed download.</source>
   <translation>是网页或 XML，可能是下载失败所致。</translation>
  </message>
  <message>
   <source>is empty.</source>
   <translation>是空文件。</translation>
  </message>
  <message>
   <source>is missing, so this is no bundle.</source>
   <translation>缺失，因此这不是模型。</translation>
  </message>
  <message>
   <source>is missing.</source>
   <translation>缺少该文件。</translation>
  </message>
  <message>
   <source>is not UTF-8 text.</source>
   <translation>不是 UTF-8 文本。</translation>
  </message>
  <message>
   <source>is not a SoundFont.</source>
   <translation>不是 SoundFont。</translation>
  </message>
  <message>
   <source>is not a folder.</source>
   <translation>不是文件夹。</translation>
  </message>
  <message>
   <source>is not a sound file of a known kind.</source>
   <translation>不是已知类型的声音文件。</translation>
  </message>
  <message>
   <source>is not available.</source>
   <translation>不可用。</translation>
  </message>
  <message>
   <source>is not named in the manifest.</source>
   <translation>未列在清单中。</translation>
  </message>
  <message>
   <source>is not valid JSON ({reason}).</source>
   <translation>不是有效的 JSON（{reason}）。</translation>
  </message>
  <message>
   <source>is protected against copying (DRM) or stored in an unknown way.</source>
   <translation>受版权保护（DRM）或以未知方式存储。</translation>
  </message>
  <message>
   <source>is the take itself and cannot be its own reference.</source>
   <translation>是这个录音本身，不能作自己的参考。</translation>
  </message>
  <message>
   <source>is {hours:.0f} hours long or longer.</source>
   <translation>长达 {hours:.0f} 小时或更长。</translation>
  </message>
  <message>
   <source>it cannot be opened ({reason}).</source>
   <translation>无法打开（{reason}）。</translation>
  </message>
  <message>
   <source>it claims to last more than 24 hours, so its times are damaged.</source>
   <translation>它声称超过 24 小时，时间信息已损坏。</translation>
  </message>
  <message>
   <source>it counts in film frames, so it holds no note values.</source>
   <translation>它按影片帧计时，因此没有音符时值。</translation>
  </message>
  <message>
   <source>it declares XML entities, which no notation needs and which can swell without end.</source>
   <translation>它声明了 XML 实体；乐谱不需要它们，而且可能无限膨胀。</translation>
  </message>
  <message>
   <source>it is a format 2 file, whose tracks are separate pieces.</source>
   <translation>它是格式 2 的文件，各音轨是独立的曲子。</translation>
  </message>
  <message>
   <source>it is cut off: a part of {size:,} bytes has {left:,}.</source>
   <translation>文件被截断：应有 {size:,} 字节的部分只有 {left:,}。</translation>
  </message>
  <message>
   <source>it is cut off: {found} of {count} tracks are there.</source>
   <translation>文件被截断：{count} 个音轨中有 {found} 个。</translation>
  </message>
  <message>
   <source>it stops the renderer</source>
   <translation>它使播放器中止</translation>
  </message>
  <message>
   <source>its header is cut off.</source>
   <translation>文件头被截断。</translation>
  </message>
  <message>
   <source>its header makes no sense.</source>
   <translation>文件头没有意义。</translation>
  </message>
  <message>
   <source>large range</source>
   <translation>范围大</translation>
  </message>
  <message>
   <source>learned from controlled degradations</source>
   <translation>从受控的损坏中学到</translation>
  </message>
  <message>
   <source>listeners</source>
   <translation>听众</translation>
  </message>
  <message>
   <source>little range</source>
   <translation>范围小</translation>
  </message>
  <message>
   <source>long</source>
   <translation>长</translation>
  </message>
  <message>
   <source>loud</source>
   <translation>响</translation>
  </message>
  <message>
   <source>louder by {by:.0f} of 127</source>
   <translation>响 {by:.0f}（共 127）</translation>
  </message>
  <message>
   <source>low energy</source>
   <translation>活力低</translation>
  </message>
  <message>
   <source>mean velocity {value:.0f}</source>
   <translation>平均力度 {value:.0f}</translation>
  </message>
  <message>
   <source>measured against the score</source>
   <translation>对照乐谱测量</translation>
  </message>
  <message>
   <source>missed</source>
   <translation>漏弹</translation>
  </message>
  <message>
   <source>must calibrate every output, in the order of the outputs.</source>
   <translation>必须按输出的顺序校准每个输出。</translation>
  </message>
  <message>
   <source>must name its tracks, each once.</source>
   <translation>必须列出音轨，每个一次。</translation>
  </message>
  <message>
   <source>must offer the same coverages in every part.</source>
   <translation>各部分必须提供相同的覆盖率。</translation>
  </message>
  <message>
   <source>must say for each of {names}, in order, where it comes from.</source>
   <translation>必须依次说明 {names} 各自的来源。</translation>
  </message>
  <message>
   <source>names a track that is neither a MIDI pitch nor a pedal.</source>
   <translation>列出的音轨既不是 MIDI 音高也不是踏板。</translation>
  </message>
  <message>
   <source>names no part.</source>
   <translation>没有列出任何部分。</translation>
  </message>
  <message>
   <source>names no training data.</source>
   <translation>没有列出训练数据。</translation>
  </message>
  <message>
   <source>names no {what}.</source>
   <translation>没有列出{what}。</translation>
  </message>
  <message>
   <source>names the {what} {name!r} {count} times.</source>
   <translation>{what} {name!r} 出现 {count} 次。</translation>
  </message>
  <message>
   <source>needs 0 &lt; hop_s &lt;= window_s &lt;= longest_s.</source>
   <translation>需要 0 &lt; hop_s &lt;= window_s &lt;= longest_s。</translation>
  </message>
  <message>
   <source>needs 0 &lt; segment_hop_s &lt; segment_s.</source>
   <translation>需要 0 &lt; segment_hop_s &lt; segment_s。</translation>
  </message>
  <message>
   <source>needs a novelty threshold above 0 and a widest factor of at least 1.</source>
   <translation>需要大于 0 的新颖度阈值和至少为 1 的最大系数。</translation>
  </message>
  <message>
   <source>needs coverages between 0 and 1.</source>
   <translation>需要 0 到 1 之间的覆盖率。</translation>
  </message>
  <message>
   <source>needs frames of at least one sample that do not lie apart.</source>
   <translation>需要至少一个采样、且相互不间断的帧。</translation>
  </message>
  <message>
   <source>needs the feature {name} in {unit}, which this program does not compute.</source>
   <translation>需要特征 {name}（{unit}），本程序不计算。</translation>
  </message>
  <message>
   <source>no bundle {content_hash} is stored.</source>
   <translation>没有存入模型 {content_hash}。</translation>
  </message>
  <message>
   <source>no model has been promoted here yet.</source>
   <translation>这里还没有启用模型。</translation>
  </message>
  <message>
   <source>no note is for a piano ({names}).</source>
   <translation>没有钢琴的音符（{names}）。</translation>
  </message>
  <message>
   <source>no score</source>
   <translation>没有乐谱</translation>
  </message>
  <message>
   <source>no such file.</source>
   <translation>没有该文件。</translation>
  </message>
  <message>
   <source>no such folder</source>
   <translation>没有该文件夹</translation>
  </message>
  <message>
   <source>no take can be written here ({reason}).</source>
   <translation>无法在此写入录音（{reason}）。</translation>
  </message>
  <message>
   <source>nobody plays a note in it.</source>
   <translation>其中没有弹奏任何音。</translation>
  </message>
  <message>
   <source>not in the installed onnxruntime</source>
   <translation>已安装的 onnxruntime 中没有</translation>
  </message>
  <message>
   <source>notation in {kind} files cannot be read.</source>
   <translation>无法读取{kind}文件中的乐谱。</translation>
  </message>
  <message>
   <source>nothing can be played, because the PortAudio library is not here.</source>
   <translation>无法播放，因为缺少 PortAudio 库。</translation>
  </message>
  <message>
   <source>nothing was promoted on {channel!r} before what it serves now.</source>
   <translation>{channel!r} 上在当前模型之前没有启用过其他模型。</translation>
  </message>
  <message>
   <source>of harmony changes pedalled over</source>
   <translation>的和声变换处仍踩着踏板</translation>
  </message>
  <message numerus="yes">
   <source>of the beats lie in the band of {n} other performances; of an expert's about 80 % do</source>
   <translation>
    <numerusform>的拍子落在 {n} 个其他演奏的范围内；专家约为 80 %</numerusform>
   </translation>
  </message>
  <message>
   <source>of the written length, by the keys</source>
   <translation>占所写时值（按琴键）</translation>
  </message>
  <message>
   <source>offered here and not used</source>
   <translation>这里有，但未使用</translation>
  </message>
  <message>
   <source>onnxruntime cannot load the graph ({reason}).</source>
   <translation>onnxruntime 无法加载计算图（{reason}）。</translation>
  </message>
  <message>
   <source>optimistic, pleasant</source>
   <translation>乐观、愉快</translation>
  </message>
  <message>
   <source>output</source>
   <translation>输出</translation>
  </message>
  <message>
   <source>part {identity} ({name}) is listed but missing.</source>
   <translation>列出了声部 {identity}（{name}），但缺少内容。</translation>
  </message>
  <message>
   <source>part {name} is for another instrument than the piano.</source>
   <translation>声部 {name} 不是钢琴声部。</translation>
  </message>
  <message>
   <source>parted by commas, as: slow, left hand, for the lesson</source>
   <translation>用逗号分隔，如：慢、左手、上课用</translation>
  </message>
  <message>
   <source>passages by advanced pianists that listeners rated (PercePiano)</source>
   <translation>由听众评分的高水平钢琴演奏者片段（PercePiano）</translation>
  </message>
  <message>
   <source>performance and score are too long to be aligned as a whole.</source>
   <translation>演奏和乐谱太长，无法整体比对。</translation>
  </message>
  <message>
   <source>pip install -c constraints.txt -e '.[soundfont]', or unset PIANO_SOUNDFONT.</source>
   <translation>请运行 pip install -c constraints.txt -e '.[soundfont]'，或取消 PIANO_SOUNDFONT。</translation>
  </message>
  <message>
   <source>poor</source>
   <translation>差</translation>
  </message>
  <message>
   <source>pure</source>
   <translation>纯净</translation>
  </message>
  <message>
   <source>quarter notes a minute, median</source>
   <translation>每分钟四分音符数，中位数</translation>
  </message>
  <message>
   <source>raw, crude</source>
   <translation>粗糙</translation>
  </message>
  <message>
   <source>reading MusicXML needs partitura, which is not installed.</source>
   <translation>读取 MusicXML 需要 partitura，但它没有安装。</translation>
  </message>
  <message>
   <source>reference comparison</source>
   <translation>与参考演奏比较</translation>
  </message>
  <message>
   <source>rich</source>
   <translation>丰富</translation>
  </message>
  <message>
   <source>right in about {percent} of 100 such findings</source>
   <translation>100 个这样的发现中约 {percent} 个正确</translation>
  </message>
  <message>
   <source>samples have the shape {shape}, not (n,) or (n, {channels}).</source>
   <translation>采样的形状是 {shape}，而不是 (n,) 或 (n, {channels})。</translation>
  </message>
  <message>
   <source>saturated, wet</source>
   <translation>饱满、湿润</translation>
  </message>
  <message>
   <source>score of other music</source>
   <translation>另一首曲子的乐谱</translation>
  </message>
  <message>
   <source>score: {title}</source>
   <translation>乐谱：{title}</translation>
  </message>
  <message>
   <source>shallow</source>
   <translation>浅</translation>
  </message>
  <message>
   <source>short</source>
   <translation>短</translation>
  </message>
  <message>
   <source>simulated ratings</source>
   <translation>模拟评分</translation>
  </message>
  <message>
   <source>slow paced</source>
   <translation>慢</translation>
  </message>
  <message>
   <source>soft</source>
   <translation>轻</translation>
  </message>
  <message>
   <source>soft, cushioned</source>
   <translation>柔软</translation>
  </message>
  <message>
   <source>softer by {by:.0f} of 127</source>
   <translation>轻 {by:.0f}（共 127）</translation>
  </message>
  <message>
   <source>sophisticated, mellow</source>
   <translation>精致、醇和</translation>
  </message>
  <message>
   <source>sound</source>
   <translation>声音</translation>
  </message>
  <message>
   <source>spacious</source>
   <translation>开阔</translation>
  </message>
  <message>
   <source>sparse, dry</source>
   <translation>少而干</translation>
  </message>
  <message>
   <source>stable</source>
   <translation>稳定</translation>
  </message>
  <message>
   <source>the archive cannot be taken in ({reason}).</source>
   <translation>无法导入归档（{reason}）。</translation>
  </message>
  <message>
   <source>the archive cannot be written ({reason}).</source>
   <translation>无法写入归档（{reason}）。</translation>
  </message>
  <message>
   <source>the archive is not whole ({reason}).</source>
   <translation>归档不完整（{reason}）。</translation>
  </message>
  <message>
   <source>the archive names a place outside a take's folder ({name!r}).</source>
   <translation>归档中有位于录音文件夹之外的路径（{name!r}）。</translation>
  </message>
  <message>
   <source>the archive was changed or damaged ({name}).</source>
   <translation>归档被更改或损坏（{name}）。</translation>
  </message>
  <message>
   <source>the archive's index cannot be read ({reason}).</source>
   <translation>无法读取归档的索引（{reason}）。</translation>
  </message>
  <message>
   <source>the bars of a take cannot be read ({reason}).</source>
   <translation>无法读取某次录音的小节（{reason}）。</translation>
  </message>
  <message>
   <source>the compressed notation cannot be read ({reason}).</source>
   <translation>无法读取压缩的乐谱（{reason}）。</translation>
  </message>
  <message>
   <source>the disk takes no more ({reason}).</source>
   <translation>磁盘无法再写入（{reason}）。</translation>
  </message>
  <message>
   <source>the file cannot be opened ({reason}).</source>
   <translation>无法打开文件（{reason}）。</translation>
  </message>
  <message>
   <source>the file cannot be written ({reason}).</source>
   <translation>无法写入文件（{reason}）。</translation>
  </message>
  <message>
   <source>the file ends before its header says</source>
   <translation>文件比文件头所示更早结束</translation>
  </message>
  <message>
   <source>the file is damaged ({detail}).</source>
   <translation>文件已损坏（{detail}）。</translation>
  </message>
  <message>
   <source>the file is damaged.</source>
   <translation>文件已损坏。</translation>
  </message>
  <message>
   <source>the file is empty.</source>
   <translation>文件为空。</translation>
  </message>
  <message>
   <source>the index of your takes is damaged ({reason}).</source>
   <translation>录音的索引已损坏（{reason}）。</translation>
  </message>
  <message>
   <source>the key {name!r} is missing.</source>
   <translation>缺少键 {name!r}。</translation>
  </message>
  <message>
   <source>the key {name!r} is unknown.</source>
   <translation>未知的键 {name!r}。</translation>
  </message>
  <message>
   <source>the keyboard cannot be opened ({reason}).</source>
   <translation>无法打开键盘（{reason}）。</translation>
  </message>
  <message>
   <source>the library of takes cannot be used ({reason}).</source>
   <translation>无法使用录音库（{reason}）。</translation>
  </message>
  <message>
   <source>the library's folder cannot be used ({reason}).</source>
   <translation>无法使用录音库文件夹（{reason}）。</translation>
  </message>
  <message>
   <source>the list cannot be written ({reason}).</source>
   <translation>无法写入列表（{reason}）。</translation>
  </message>
  <message>
   <source>the manifest has changed since the bundle was stored.</source>
   <translation>模型存入之后，其清单已改变。</translation>
  </message>
  <message>
   <source>the microphone cannot be opened ({reason}).</source>
   <translation>无法打开麦克风（{reason}）。</translation>
  </message>
  <message>
   <source>the notation cannot be read (it is laid out as {layout}).</source>
   <translation>无法读取乐谱（结构为 {layout}）。</translation>
  </message>
  <message>
   <source>the notation cannot be read (it is {kind}).</source>
   <translation>无法读取乐谱（它是{kind}）。</translation>
  </message>
  <message>
   <source>the notation cannot be read (text in the encoding {name!r}).</source>
   <translation>无法读取乐谱（文本编码为 {name!r}）。</translation>
  </message>
  <message>
   <source>the notation cannot be read ({reason}).</source>
   <translation>无法读取乐谱（{reason}）。</translation>
  </message>
  <message>
   <source>the notation engraver gave a picture of an unknown form.</source>
   <translation>制谱程序给出了未知形式的图像。</translation>
  </message>
  <message>
   <source>the notation engraver stopped at this score.</source>
   <translation>制谱程序在此乐谱处停止。</translation>
  </message>
  <message>
   <source>the process that did this work ended ({code}).</source>
   <translation>执行这项工作的进程已结束（{code}）。</translation>
  </message>
  <message>
   <source>the ratings cannot be written ({reason}).</source>
   <translation>无法写入评分（{reason}）。</translation>
  </message>
  <message>
   <source>the recording cannot be deleted ({reason}).</source>
   <translation>无法删除录音（{reason}）。</translation>
  </message>
  <message>
   <source>the recording cannot be made whole ({reason}).</source>
   <translation>无法补全录音（{reason}）。</translation>
  </message>
  <message>
   <source>the recording has ended.</source>
   <translation>录音已结束。</translation>
  </message>
  <message>
   <source>the registry cannot be read ({reason}).</source>
   <translation>无法读取模型库（{reason}）。</translation>
  </message>
  <message>
   <source>the registry cannot be written ({reason}).</source>
   <translation>无法写入模型库（{reason}）。</translation>
  </message>
  <message>
   <source>the score</source>
   <translation>该乐谱</translation>
  </message>
  <message>
   <source>the score is too long (more than {bars} bars).</source>
   <translation>乐谱太长（超过 {bars} 小节）。</translation>
  </message>
  <message>
   <source>the score is too long (more than {bars} bars, {notes} notes or {size} MB).</source>
   <translation>乐谱太长（超过 {bars} 小节、{notes} 个音或 {size} MB）。</translation>
  </message>
  <message>
   <source>the score lasts {end:.0f} quarter notes, of which {most} can be read.</source>
   <translation>乐谱长 {end:.0f} 个四分音符，最多可读取 {most} 个。</translation>
  </message>
  <message>
   <source>the sign of {dimension} is {sign}, not 1 or -1.</source>
   <translation>{dimension} 的符号是 {sign}，而不是 1 或 -1。</translation>
  </message>
  <message>
   <source>the sound of this recording has lost its header and cannot be read.</source>
   <translation>这段录音的声音文件丢失了文件头，无法读取。</translation>
  </message>
  <message>
   <source>the speakers cannot be used ({reason}).</source>
   <translation>无法使用扬声器（{reason}）。</translation>
  </message>
  <message>
   <source>the speakers stopped taking sound.</source>
   <translation>扬声器停止接收声音。</translation>
  </message>
  <message>
   <source>the take is not remembered, because its file cannot be read ({reason}).</source>
   <translation>该录音未被记录，因为无法读取其文件（{reason}）。</translation>
  </message>
  <message>
   <source>the take is of version {version}, and this app knows {known}.</source>
   <translation>录音的版本是 {version}，本应用支持 {known}。</translation>
  </message>
  <message>
   <source>the weight of {output} is not above 0.</source>
   <translation>{output} 的权重不大于 0。</translation>
  </message>
  <message>
   <source>the window needs a library that is not here ({loader_message}).</source>
   <translation>窗口需要的库不在这里（{loader_message}）。</translation>
  </message>
  <message>
   <source>there if nothing else works</source>
   <translation>别的都不行时使用</translation>
  </message>
  <message>
   <source>there is no recording in this folder.</source>
   <translation>此文件夹中没有录音。</translation>
  </message>
  <message>
   <source>there is no reference to compare with.</source>
   <translation>没有可供比较的参考演奏。</translation>
  </message>
  <message>
   <source>there is no screen to show a window on.</source>
   <translation>没有可显示窗口的屏幕。</translation>
  </message>
  <message>
   <source>there is no transcriber here yet, so sound cannot be turned into notes.</source>
   <translation>这里还没有听音模型，因此无法把声音转成音符。</translation>
  </message>
  <message>
   <source>there is nothing here to play on.</source>
   <translation>这里没有可供播放的设备。</translation>
  </message>
  <message>
   <source>these two takes are not of the same music.</source>
   <translation>这两次录音不是同一首曲子。</translation>
  </message>
  <message>
   <source>this archive is of version {version}, and this app knows {known}.</source>
   <translation>此归档的版本是 {version}，本应用支持 {known}。</translation>
  </message>
  <message>
   <source>this bundle has no intervals of that coverage.</source>
   <translation>此模型没有该覆盖率的区间。</translation>
  </message>
  <message>
   <source>this does not seem to be {title}: only {share:.0%} of what was played is written there.</source>
   <translation>这似乎不是{title}：所弹内容只有 {share:.0%} 写在谱上。</translation>
  </message>
  <message>
   <source>this folder cannot be written ({reason}).</source>
   <translation>无法写入此文件夹（{reason}）。</translation>
  </message>
  <message>
   <source>this is not a MIDI file.</source>
   <translation>这不是 MIDI 文件。</translation>
  </message>
  <message>
   <source>this is not a take ({reason}).</source>
   <translation>这不是录音（{reason}）。</translation>
  </message>
  <message>
   <source>this is sound, and nothing is here that turns sound into notes.</source>
   <translation>这是声音，而这里没有把声音转成音符的组件。</translation>
  </message>
  <message>
   <source>this is the entry of another take ({id}).</source>
   <translation>这是另一次录音的条目（{id}）。</translation>
  </message>
  <message>
   <source>this is {kind}, not MIDI.</source>
   <translation>这是{kind}，不是 MIDI。</translation>
  </message>
  <message>
   <source>this keyboard is not here any more.</source>
   <translation>此键盘已不在。</translation>
  </message>
  <message>
   <source>this library is of version {version}, and this app knows {known}.</source>
   <translation>此录音库的版本是 {version}，本应用支持 {known}。</translation>
  </message>
  <message>
   <source>this line is no promotion ({reason}).</source>
   <translation>这一行不是启用记录（{reason}）。</translation>
  </message>
  <message>
   <source>this microphone is not here any more.</source>
   <translation>此麦克风已不在。</translation>
  </message>
  <message>
   <source>this notation cannot be engraved.</source>
   <translation>无法绘制此乐谱。</translation>
  </message>
  <message>
   <source>this performance cannot be read ({reason}).</source>
   <translation>无法读取此演奏（{reason}）。</translation>
  </message>
  <message>
   <source>this take is of version {version}, and this app knows {known}.</source>
   <translation>此录音的版本是 {version}，本应用支持 {known}。</translation>
  </message>
  <message>
   <source>unsatisfactory, doubtful</source>
   <translation>不足、可疑</translation>
  </message>
  <message>
   <source>unstable</source>
   <translation>不稳定</translation>
  </message>
  <message>
   <source>velocity of top notes above their chord</source>
   <translation>高声部比和弦其余音高出的力度</translation>
  </message>
  <message>
   <source>what draws notation is not installed.</source>
   <translation>绘制乐谱的组件没有安装。</translation>
  </message>
  <message>
   <source>what was kept of this take cannot be read ({reason}).</source>
   <translation>无法读取此录音保存的内容（{reason}）。</translation>
  </message>
  <message>
   <source>with score</source>
   <translation>有乐谱</translation>
  </message>
  <message>
   <source>with score and references</source>
   <translation>有乐谱和对照演奏</translation>
  </message>
  <message>
   <source>without a name</source>
   <translation>无名</translation>
  </message>
  <message>
   <source>without score</source>
   <translation>无乐谱</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>错音</translation>
  </message>
  <message>
   <source>wrong, {note} is written ({place})</source>
   <translation>错音，应为 {note}（{place}）</translation>
  </message>
  <message>
   <source>your answers cannot be kept ({reason}).</source>
   <translation>无法保存你的回答（{reason}）。</translation>
  </message>
  <message>
   <source>{bars} and more</source>
   <translation>{bars} 等</translation>
  </message>
  <message>
   <source>{bars} bars in both takes. {chosen}</source>
   <translation>两次录音共有 {bars} 个小节。{chosen}</translation>
  </message>
  <message>
   <source>{change:+.0f}, more than noise ({noise:.0f})</source>
   <translation>{change:+.0f}，超出误差范围（{noise:.0f}）</translation>
  </message>
  <message>
   <source>{change:+.0f}, within noise ({noise:.0f})</source>
   <translation>{change:+.0f}，在误差范围内（{noise:.0f}）</translation>
  </message>
  <message>
   <source>{difference:+.0f} points, more than the {noise:.0f} that both intervals allow.</source>
   <translation>{difference:+.0f} 分，超出两个区间允许的 {noise:.0f}。</translation>
  </message>
  <message>
   <source>{dimension} from {start} to {end} lies about {points:.0f} points below the usual level of this take, more than the {sigma:.0f} points by which this model may be wrong there.</source>
   <translation>{dimension}在 {start} 到 {end} 之间比此录音通常水平低约 {points:.0f} 分，超过模型在此可能的误差 {sigma:.0f} 分。</translation>
  </message>
  <message>
   <source>{dimension} has an output and no provenance.</source>
   <translation>{dimension} 有输出但没有来源。</translation>
  </message>
  <message>
   <source>{dimension} rests on {output!r}, which is no output.</source>
   <translation>{dimension} 基于 {output!r}，但它不是输出。</translation>
  </message>
  <message>
   <source>{dimension} weighs {output!r}, which is no output.</source>
   <translation>{dimension} 对 {output!r} 加权，但它不是输出。</translation>
  </message>
  <message>
   <source>{figure:.0%} faster than the references.</source>
   <translation>比参考演奏快 {figure:.0%}。</translation>
  </message>
  <message>
   <source>{figure:.0%} slower than the references.</source>
   <translation>比参考演奏慢 {figure:.0%}。</translation>
  </message>
  <message>
   <source>{hesitations}, {bars} left out</source>
   <translation>{hesitations}，漏掉{bars}</translation>
  </message>
  <message>
   <source>{id_!r} is not the name of a take.</source>
   <translation>{id_!r} 不是录音的名称。</translation>
  </message>
  <message>
   <source>{key} opens a file · F1 shows all keys</source>
   <translation>{key} 打开文件 · F1 显示所有按键</translation>
  </message>
  <message>
   <source>{kind} ({place})</source>
   <translation>{kind}（{place}）</translation>
  </message>
  <message>
   <source>{label} ({first} in the first, {second} in the second)</source>
   <translation>{label}（第一次 {first}，第二次 {second}）</translation>
  </message>
  <message>
   <source>{label} fell from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label}从第一次的 {first:.0f} 降到最近一次的 {last:.0f}，超出误差范围（此处为 {noise:.0f}）。</translation>
  </message>
  <message>
   <source>{label} rose from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label}从第一次的 {first:.0f} 升到最近一次的 {last:.0f}，超出误差范围（此处为 {noise:.0f}）。</translation>
  </message>
  <message>
   <source>{label} went from {first:.0f} to {last:.0f} between the first and the latest take. That is within noise: a change of {noise:.0f} or less cannot be told from none.</source>
   <translation>{label}从第一次的 {first:.0f} 到最近一次的 {last:.0f}。这在误差范围内：不超过 {noise:.0f} 的变化无法与没有变化区分。</translation>
  </message>
  <message>
   <source>{label}: {number} of 100, {percent:.0f} % interval {low:.0f} to {high:.0f}, {provenance}.</source>
   <translation>{label}：{number}（满分 100），{percent:.0f} % 区间 {low:.0f} 到 {high:.0f}，{provenance}。</translation>
  </message>
  <message>
   <source>{level}, too loud</source>
   <translation>{level}，太响</translation>
  </message>
  <message numerus="yes">
   <source>{matched} of {n} written notes</source>
   <translation>
    <numerusform>{n} 个所写音符中的 {matched} 个</numerusform>
   </translation>
  </message>
  <message>
   <source>{missing:.1f} s of sound never came, at {places} and later. Silence stands there.</source>
   <translation>有 {missing:.1f} 秒声音没有传来，位于 {places} 及之后。那里以静音代替。</translation>
  </message>
  <message>
   <source>{missing:.1f} s of sound never came, at {places}. Silence stands there.</source>
   <translation>有 {missing:.1f} 秒声音没有传来，位于 {places}。那里以静音代替。</translation>
  </message>
  <message>
   <source>{missing} of {dimensions} dimensions are not scored: {names}.</source>
   <translation>{dimensions} 个维度中有 {missing} 个未评分：{names}。</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} bars</source>
   <translation>
    <numerusform>{n:,} 个小节</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} hesitations</source>
   <translation>
    <numerusform>{n:,} 次停顿</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} marks</source>
   <translation>
    <numerusform>{n:,} 处标记</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} notes</source>
   <translation>
    <numerusform>{n:,} 个音符</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} restarts</source>
   <translation>
    <numerusform>{n:,} 次重来</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} takes</source>
   <translation>
    <numerusform>{n:,} 次录音</numerusform>
   </translation>
  </message>
  <message>
   <source>{names} was offered and did not start.</source>
   <translation>{names} 可用但未能启动。</translation>
  </message>
  <message>
   <source>{names}: {problem} Nothing is compared with it.</source>
   <translation>{names}：{problem}不与它作任何比较。</translation>
  </message>
  <message>
   <source>{name} was chosen and {problem} The best that works here computes.</source>
   <translation>选择了 {name}，但{problem} 由此处可用的最佳设备计算。</translation>
  </message>
  <message>
   <source>{notes} in {time}, {low} to {high}, velocity {softest} to {loudest}, median {median:.0f}.</source>
   <translation>{time} 内{notes}，{low} 到 {high}，力度 {softest} 到 {loudest}，中位数 {median:.0f}。</translation>
  </message>
  <message>
   <source>{notes} notes were played; this model needs {needed}.</source>
   <translation>弹了 {notes} 个音；此模型需要 {needed} 个。</translation>
  </message>
  <message>
   <source>{note} missed ({place})</source>
   <translation>漏弹 {note}（{place}）</translation>
  </message>
  <message>
   <source>{note} · velocity {velocity} · {time} · {length:.2f} s</source>
   <translation>{note} · 力度 {velocity} · {time} · {length:.2f} 秒</translation>
  </message>
  <message numerus="yes">
   <source>{n} extra notes ({notes}).</source>
   <translation>
    <numerusform>多弹 {n} 个音（{notes}）。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} marks are not shown, because you meant them.</source>
   <translation>
    <numerusform>{n} 处标记因你是有意的而不显示。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} missed notes ({notes}).</source>
   <translation>
    <numerusform>漏弹 {n} 个音（{notes}）。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notes so far</source>
   <translation>
    <numerusform>到目前为止 {n} 个音</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notes struck again ({notes}).</source>
   <translation>
    <numerusform>重复弹了 {n} 个音（{notes}）。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of {stretches} stretches are unlike anything the model learned from; intervals are wider, and the scores may still be off.</source>
   <translation>
    <numerusform>{stretches} 段中有 {n} 段与模型学过的任何演奏都不相似；区间更宽，分数仍可能有偏差。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rated stretches were written to {file}.</source>
   <translation>
    <numerusform>{n} 段评分已写入 {file}。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} scales have no answer yet.</source>
   <translation>
    <numerusform>还有 {n} 项没有回答。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes and what was said of them are in {file}.</source>
   <translation>
    <numerusform>{n} 次录音及其评语都在 {file} 中。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes are left out: scored by another model, heard from another kind of file, or compared with a score where the others were not.</source>
   <translation>
    <numerusform>{n} 次录音未计入：由另一模型评分、来自另一类文件，或与其他录音对照乐谱的情况不同。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes came in.</source>
   <translation>
    <numerusform>新增 {n} 次录音。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes were here already and gained what was said of them there.</source>
   <translation>
    <numerusform>{n} 次录音原已存在，并补上了那边的评语。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} wrong notes ({notes}).</source>
   <translation>
    <numerusform>弹错 {n} 个音（{notes}）。</numerusform>
   </translation>
  </message>
  <message>
   <source>{output} has a sigma scale or quantile that is not above 0.</source>
   <translation>{output} 的 sigma 比例或分位数不大于 0。</translation>
  </message>
  <message>
   <source>{output} has {count} quantiles, not one a coverage.</source>
   <translation>{output} 有 {count} 个分位数，而不是每个覆盖率一个。</translation>
  </message>
  <message>
   <source>{part} has references of {dimension!r} without rising levels at every percent.</source>
   <translation>{part} 中 {dimension!r} 的参考演奏没有在每个百分位上递增的数值。</translation>
  </message>
  <message>
   <source>{part} must say who its references are, or why there are none.</source>
   <translation>{part} 必须说明其参考演奏是谁，或者为何没有。</translation>
  </message>
  <message>
   <source>{percent:.0f} % faster</source>
   <translation>快 {percent:.0f} %</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the score</source>
   <translation>乐谱的 {percent:.0f} %</translation>
  </message>
  <message>
   <source>{percent:.0f} % slower</source>
   <translation>慢 {percent:.0f} %</translation>
  </message>
  <message>
   <source>{percent} % sure that it lies below the rest of the take</source>
   <translation>{percent} % 确定它低于此录音的其余部分</translation>
  </message>
  <message>
   <source>{percent} of 100 players would stay nearer to the references</source>
   <translation>100 位演奏者中 {percent} 位会更接近参考</translation>
  </message>
  <message>
   <source>{place}. In the second take: {differences}.</source>
   <translation>{place}。在第二次录音中：{differences}。</translation>
  </message>
  <message>
   <source>{played} for {written}</source>
   <translation>{written} 弹成 {played}</translation>
  </message>
  <message>
   <source>{played} notes are too few to compare with {title}.</source>
   <translation>{played} 个音太少，无法与{title}比较。</translation>
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
   <translation>{problem}不与它作任何对照。</translation>
  </message>
  <message>
   <source>{problem} {remedy}</source>
   <translation>{problem}{remedy}</translation>
  </message>
  <message>
   <source>{rated} of {all} stretches rated</source>
   <translation>已评 {rated} 段，共 {all} 段</translation>
  </message>
  <message>
   <source>{row}, bar {bar}: not played</source>
   <translation>{row}，第 {bar} 小节：未弹</translation>
  </message>
  <message>
   <source>{row}, bar {bar}: {faults} of {written} notes not as written</source>
   <translation>{row}，第 {bar} 小节：{written} 个音中 {faults} 个与乐谱不符</translation>
  </message>
  <message>
   <source>{said}</source>
   <translation>{said}</translation>
  </message>
  <message>
   <source>{scale} is not applicable</source>
   <translation>{scale}不适用</translation>
  </message>
  <message>
   <source>{score:.0f} ({low:.0f} to {high:.0f})</source>
   <translation>{score:.0f}（{low:.0f} 到 {high:.0f}）</translation>
  </message>
  <message>
   <source>{seconds:.1f} s were played; this model needs {needed:g} s.</source>
   <translation>弹了 {seconds:.1f} 秒；此模型需要 {needed:g} 秒。</translation>
  </message>
  <message>
   <source>{second} notes not as written (first take: {first})</source>
   <translation>{second} 个音与乐谱不符（第一次：{first}）</translation>
  </message>
  <message>
   <source>{silent_share:.0%} of the recording is silence. Cut it off, or check that the microphone heard all that was played.</source>
   <translation>录音有 {silent_share:.0%} 是静音。请剪掉，或检查麦克风是否录到了全部演奏。</translation>
  </message>
  <message>
   <source>{size:.0f} MiB is more than any piano recording needs (limit {limit} MiB).</source>
   <translation>{size:.0f} MiB 超过任何钢琴录制所需（上限 {limit} MiB）。</translation>
  </message>
  <message>
   <source>{take}: {own} in use, beside {other}</source>
   <translation>{take}：正在使用的 {own} 与 {other}</translation>
  </message>
  <message>
   <source>{title}. {what} {remedy}</source>
   <translation>{title}。{what}{remedy}</translation>
  </message>
  <message>
   <source>{title}: {doing}</source>
   <translation>{title}：{doing}</translation>
  </message>
  <message>
   <source>{title}: {score:.0f}, {low:.0f} to {high:.0f}</source>
   <translation>{title}：{score:.0f}，{low:.0f} 到 {high:.0f}</translation>
  </message>
  <message>
   <source>{title}: {value:.0f} on a scale from 0, {low_end}, to 100, {high_end}; {percent:.0f} % interval {low:.0f} to {high:.0f}.</source>
   <translation>{title}：{value:.0f}，从 0（{low_end}）到 100（{high_end}）；{percent:.0f} % 区间 {low:.0f} 到 {high:.0f}。</translation>
  </message>
  <message>
   <source>{value!r} is none of {values}.</source>
   <translation>{value!r} 不在 {values} 之中。</translation>
  </message>
  <message>
   <source>{value!r} is not a finite number.</source>
   <translation>{value!r} 不是有限数。</translation>
  </message>
  <message>
   <source>{value:.0f} quarter notes a minute</source>
   <translation>每分钟 {value:.0f} 个四分音符</translation>
  </message>
  <message>
   <source>{where}: {problem}</source>
   <translation>{where}：{problem}</translation>
  </message>
  <message>
   <source>{where}: {problem} {remedy}</source>
   <translation>{where}：{problem}{remedy}</translation>
  </message>
  <message>
   <source>{words}, references {low:.0f} to {high:.0f}</source>
   <translation>{words}，参考 {low:.0f} 到 {high:.0f}</translation>
  </message>
  <message>
   <source>{words}, written {level:.0f}</source>
   <translation>{words}，所写 {level:.0f}</translation>
  </message>
  <message>
   <source>{wrong} wrong, {missed} missed, {extra} extra</source>
   <translation>错 {wrong}，漏 {missed}，多 {extra}</translation>
  </message>
  <message>
   <source>“{title}”</source>
   <translation>《{title}》</translation>
  </message>
 </context>
</TS>
